package dev.renewal.benchmarks;

import dev.renewal.benchmarks.Course.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The simplified rule as most would write it: streams and {@link BigDecimal}. */
final class StreamsAndDecimals {
    private StreamsAndDecimals() {}

    /** The answer in points and dollars. */
    record Answer(LocalDate deadline, BigDecimal total, Map<Topic, BigDecimal> topics, BigDecimal fee, Stage stage) {
        CmaAnswer inHundredths() {
            return new CmaAnswer(
                    deadline,
                    CmaAnswer.hundredths(total),
                    CmaAnswer.hundredths(topics.get(Topic.ADMINISTRATIVE)),
                    CmaAnswer.hundredths(topics.get(Topic.CLINICAL)),
                    CmaAnswer.hundredths(topics.get(Topic.GENERAL)),
                    CmaAnswer.hundredths(fee),
                    stage);
        }
    }

    static Answer answer(Cma cma, LocalDate asOf) {
        LocalDate deadline = SimplifiedRule.deadline(cma.getLatest());
        List<Course> inTerm = cma.getCourses().stream()
                .filter(course -> !course.getCompletedOn().isBefore(cma.getLatest())
                        && !course.getCompletedOn().isAfter(deadline))
                .toList();
        Map<Boolean, BigDecimal> byApproval =
                inTerm.stream().collect(Collectors.partitioningBy(Course::isApproved, sumOfPoints()));
        BigDecimal counted = byApproval.get(true).add(byApproval.get(false).min(SimplifiedRule.POINTS_NOT_APPROVED));
        Map<Topic, BigDecimal> byTopic =
                inTerm.stream().collect(Collectors.groupingBy(Course::getTopic, sumOfPoints()));
        return new Answer(
                deadline,
                missing(SimplifiedRule.TOTAL_POINTS, counted),
                Map.of(
                        Topic.ADMINISTRATIVE, missing(Topic.ADMINISTRATIVE, byTopic),
                        Topic.CLINICAL, missing(Topic.CLINICAL, byTopic),
                        Topic.GENERAL, missing(Topic.GENERAL, byTopic)),
                cma.isMember() ? SimplifiedRule.DOLLARS_OF_MEMBER : SimplifiedRule.DOLLARS_OF_OTHERS,
                stage(deadline, asOf));
    }

    private static Collector<Course, ?, BigDecimal> sumOfPoints() {
        return Collectors.mapping(Course::getPoints, Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal missing(Topic topic, Map<Topic, BigDecimal> byTopic) {
        return missing(SimplifiedRule.POINTS_OF_EACH_TOPIC, byTopic.getOrDefault(topic, BigDecimal.ZERO));
    }

    private static BigDecimal missing(BigDecimal required, BigDecimal counted) {
        return required.subtract(counted).max(BigDecimal.ZERO);
    }

    private static Stage stage(LocalDate deadline, LocalDate asOf) {
        if (!asOf.isAfter(deadline)) {
            return Stage.CURRENT;
        }
        return asOf.isAfter(deadline.plusDays(SimplifiedRule.LATE_DAYS)) ? Stage.LAPSED : Stage.EXPIRED;
    }
}
