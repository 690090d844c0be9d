package org.exchangedesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: engine, web apps, mail relay. */
@SpringBootApplication
@EnableScheduling
public class ExchangeDesk {

    public static void main(String[] args) {
        SpringApplication.run(ExchangeDesk.class, args);
    }
}
