//! Transactions: what is committed, what is not, and who is fenced.

use rdkafka::Offset;
use rdkafka::consumer::Consumer;
use rdkafka::error::KafkaError;
use rdkafka::producer::{FutureProducer, Producer};
use rdkafka::types::RDKafkaErrorCode;

use crate::checks::{Checks, PATIENCE, until};
use crate::place::{Place, Record, collect, partition_zero, send, values};

pub fn run(checks: &Checks, place: &Place) {
    checks.check("transactions commit", || commit(place));
    checks.check("transactions abort", || abort(place));
    checks.check("transactions with offsets", || with_offsets(place));
    checks.check("transactions fence", || fence(place));
}

fn transactional(place: &Place, id: &str) -> FutureProducer {
    let producer = place.producer(&[("transactional.id", id)]);
    producer.init_transactions(PATIENCE).expect("a producer id");
    producer
}

fn send_one(producer: &FutureProducer, topic: &str, value: &str) {
    send(producer, topic, &[Record::of(value)]).expect("an acknowledgement");
}

fn expect_values(place: &Place, topic: &str, isolation: &str, expected: &[&str]) {
    let found = place.read(topic, 1, expected.len(), isolation);
    assert_eq!(expected, values(&found), "{isolation}");
}

fn commit(place: &Place) {
    let topic = place.topic(1, &[]);
    let producer = transactional(place, &place.name("transaction"));
    producer.begin_transaction().expect("a beginning");
    send_one(&producer, &topic, "a");
    send_one(&producer, &topic, "b");
    expect_values(place, &topic, "read_uncommitted", &["a", "b"]);
    expect_values(place, &topic, "read_committed", &[]);
    producer.commit_transaction(PATIENCE).expect("a commit");
    expect_values(place, &topic, "read_committed", &["a", "b"]);
}

fn abort(place: &Place) {
    let topic = place.topic(1, &[]);
    let producer = transactional(place, &place.name("transaction"));
    producer.begin_transaction().expect("a beginning");
    send_one(&producer, &topic, "aborted");
    producer.abort_transaction(PATIENCE).expect("an abort");
    producer.begin_transaction().expect("a beginning");
    send_one(&producer, &topic, "committed");
    producer.commit_transaction(PATIENCE).expect("a commit");
    expect_values(place, &topic, "read_committed", &["committed"]);
    expect_values(place, &topic, "read_uncommitted", &["aborted", "committed"]);
}

fn with_offsets(place: &Place) {
    let (source, target, group) = (place.topic(1, &[]), place.topic(1, &[]), place.name("group"));
    place.send(&source, &[], &["a", "b"].map(Record::of));
    let producer = transactional(place, &place.name("transaction"));
    let consumer = place.member(&group, &source, &[]);
    collect(&consumer, 2);
    for (is_committed, expected) in [(false, Offset::Invalid), (true, Offset::Offset(2))] {
        producer.begin_transaction().expect("a beginning");
        send_one(&producer, &target, if is_committed { "committed" } else { "aborted" });
        let metadata = consumer.group_metadata().expect("metadata of the group");
        let offsets = partition_zero(&source, Offset::Offset(2));
        producer.send_offsets_to_transaction(&offsets, &metadata, PATIENCE).expect("offsets in the transaction");
        if is_committed {
            producer.commit_transaction(PATIENCE).expect("a commit");
        } else {
            producer.abort_transaction(PATIENCE).expect("an abort");
        }
        until("the offset that is expected", || place.committed(&group, &source).0 == expected);
    }
    expect_values(place, &target, "read_committed", &["committed"]);
    expect_values(place, &target, "read_uncommitted", &["aborted", "committed"]);
}

fn fence(place: &Place) {
    let (topic, id) = (place.topic(1, &[]), place.name("transaction"));
    let zombie = transactional(place, &id);
    zombie.begin_transaction().expect("a beginning");
    send_one(&zombie, &topic, "of the zombie");
    let successor = transactional(place, &id);
    successor.begin_transaction().expect("a beginning");
    send_one(&successor, &topic, "of its successor");
    // The first record after that is refused, and with it the transaction.
    let late = send(&zombie, &topic, &[Record::of("late")]);
    assert!(late.is_err(), "the zombie wrote on");
    match zombie.commit_transaction(PATIENCE) {
        Err(KafkaError::Transaction(error)) => {
            assert_eq!(RDKafkaErrorCode::Fenced, error.code());
            assert!(error.is_fatal(), "it is told that it cannot go on");
        }
        other => panic!("the zombie was not fenced: {other:?}"),
    }
    successor.commit_transaction(PATIENCE).expect("a commit");
    expect_values(place, &topic, "read_committed", &["of its successor"]);
}
