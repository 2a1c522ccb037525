package com.example;

import dev.renewal.policy.Assessment;
import dev.renewal.policy.Certification;
import dev.renewal.spring.RenewalAnswers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class Credentialing {
    public static void main(String[] arguments) {
        SpringApplication.run(Credentialing.class, arguments);
    }
}

@Entity
class Held {
    @Id
    Long id;

    String credential;
    LocalDate certifiedOn;
    Boolean member;

    Certification toCertification() {
        return Certification.builder(credential)
                .key(id.toString())
                .certifiedOn(certifiedOn)
                .member(member)
                .build();
    }
}

interface HeldRepository extends ListCrudRepository<Held, Long> {}

@RestController
class AnswerController {
    private final HeldRepository held;
    private final RenewalAnswers answers;

    AnswerController(HeldRepository held, RenewalAnswers answers) {
        this.held = held;
        this.answers = answers;
    }

    @GetMapping("/certifications/{id}/answer")
    Assessment answer(@PathVariable Long id, @RequestParam LocalDate asOf) {
        return answers.assess(held.findById(id).orElseThrow().toCertification(), asOf);
    }
}
