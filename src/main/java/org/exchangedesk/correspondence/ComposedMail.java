package org.exchangedesk.correspondence;

/** A message as it will be sent: its id with angle brackets, the sender's address, all its bytes and their SHA-256 in hex. */
record ComposedMail(String messageId, String sender, byte[] raw, String sha256) {
}
