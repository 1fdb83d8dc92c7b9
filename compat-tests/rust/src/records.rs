//! Records of every kind, there and back.

use std::collections::{HashMap, HashSet};
use std::time::{SystemTime, UNIX_EPOCH};

use rdkafka::consumer::Consumer;
use rdkafka::error::KafkaError;
use rdkafka::message::{Header, Headers, OwnedHeaders};
use rdkafka::types::RDKafkaErrorCode;
use rdkafka::{Message, Offset, Timestamp};

use crate::checks::{Checks, PATIENCE};
use crate::place::{Place, Record, Settings, collect, numbered, partition_zero, send, sent_values, text, values};

pub fn run(checks: &Checks, place: &Place) {
    checks.check("produce and consume", || produce_and_consume(place));
    for codec in ["none", "gzip", "snappy", "lz4", "zstd"] {
        checks.check(&format!("codec {codec}"), || compressed(place, codec));
    }
    checks.check("headers", || headers(place));
    checks.check("tombstones and empty values", || tombstones(place));
    checks.check("null keys", || null_keys(place));
    checks.check("timestamps", || timestamps(place));
    checks.check("timestamps of the broker", || broker_timestamps(place));
    checks.check("positions", || positions(place));
    checks.check("large records", || large_records(place));
    checks.check("idempotent producer", || thousand(place, &[("enable.idempotence", "true")]));
    checks.check("auto-created topic", || auto_creation(place));
}

fn produce_and_consume(place: &Place) {
    let topic = place.topic(4, &[]);
    let sent: Vec<Record> = (0..1_000)
        .map(|number| Record { key: Some(format!("k{}", number % 40).into()), ..Record::of(number.to_string()) })
        .collect();
    let places = place.send(&topic, &[], &sent);
    let mut found = HashMap::new();
    let mut next = [0; 4];
    for message in place.read(&topic, 4, 1_000, "read_uncommitted") {
        let partition = message.partition() as usize;
        assert_eq!(next[partition], message.offset(), "offset in {partition}");
        next[partition] += 1;
        found.insert((message.partition(), message.offset()), (text(message.key()), text(message.payload())));
    }
    assert!(next.iter().all(|count| *count > 0), "all partitions are in use: {next:?}");
    let mut last = [-1; 4];
    for (record, (partition, offset)) in sent.iter().zip(places) {
        let expected = (text(record.key.as_deref()), text(record.value.as_deref()));
        assert_eq!(Some(&expected), found.get(&(partition, offset)), "at {partition}, {offset}");
        assert!(offset > last[partition as usize], "in the order in which they were sent");
        last[partition as usize] = offset;
    }
}

fn compressed(place: &Place, codec: &str) {
    let topic = place.topic(1, &[]);
    let words = "the same words over and over again, which a codec likes";
    let sent: Vec<Record> = (0..500).map(|number| Record::of(format!("{words}, {number}"))).collect();
    place.send(&topic, &[("compression.type", codec)], &sent);
    assert_eq!(sent_values(&sent), values(&place.read(&topic, 1, 500, "read_uncommitted")));
}

fn headers(place: &Place) {
    let topic = place.topic(1, &[]);
    let binary: Vec<u8> = (0..=255).collect();
    let expected: [(&str, Option<&[u8]>); 5] =
        [("a", Some(b"1")), ("b", Some(b"")), ("a", Some(b"2")), ("null", None), ("binary", Some(&binary))];
    let mut headers = OwnedHeaders::new();
    for (key, value) in &expected {
        headers = headers.insert(Header { key, value: *value });
    }
    place.send(&topic, &[], &[Record { headers: Some(headers), ..Record::of("value") }]);
    let messages = place.read(&topic, 1, 1, "read_uncommitted");
    let found = messages[0].headers().expect("headers");
    let found: Vec<_> = found.iter().map(|header| (header.key, header.value)).collect();
    assert_eq!(expected.as_slice(), found);
}

fn tombstones(place: &Place) {
    let topic = place.topic(1, &[]);
    let expected = [None, Some(vec![]), Some(b"value".to_vec())];
    let sent = expected.clone().map(|value| Record { key: Some(b"k".to_vec()), value, ..Record::default() });
    place.send(&topic, &[], &sent);
    let messages = place.read(&topic, 1, 3, "read_uncommitted");
    let found: Vec<_> = messages.iter().map(|message| message.payload().map(<[u8]>::to_vec)).collect();
    assert_eq!(expected.as_slice(), found);
}

fn null_keys(place: &Place) {
    let topic = place.topic(2, &[]);
    let sent: Vec<Record> = (0..20).map(|number| Record::of(number.to_string())).collect();
    let places: HashSet<_> = place.send(&topic, &[], &sent).into_iter().collect();
    let messages = place.read(&topic, 2, 20, "read_uncommitted");
    assert!(messages.iter().all(|message| message.key().is_none()), "a key that is not null");
    assert_eq!(places, messages.iter().map(|message| (message.partition(), message.offset())).collect());
}

fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("a time").as_millis() as i64
}

fn timestamps(place: &Place) {
    let topic = place.topic(1, &[]);
    let times = [now() - 5_000, now() - 3_000, now() - 1_000];
    let sent = times.map(|time| Record { timestamp: Some(time), ..Record::of("value") });
    place.send(&topic, &[], &sent);
    let messages = place.read(&topic, 1, 3, "read_uncommitted");
    let found: Vec<_> = messages.iter().map(|message| message.timestamp()).collect();
    assert_eq!(times.map(Timestamp::CreateTime).as_slice(), found);
    let consumer = place.consumer(&[]);
    let wanted = [
        (times[0], Offset::Offset(0)),
        (times[0] + 1, Offset::Offset(1)),
        (times[2], Offset::Offset(2)),
        (times[2] + 1, Offset::End),
    ];
    for (time, expected) in wanted {
        let query = partition_zero(&topic, Offset::Offset(time));
        let answer = consumer.offsets_for_times(query, PATIENCE).expect("offsets for times");
        assert_eq!(expected, answer.find_partition(&topic, 0).expect("the partition").offset());
    }
}

fn broker_timestamps(place: &Place) {
    let topic = place.topic(1, &[("message.timestamp.type", "LogAppendTime")]);
    let before = now();
    place.send(&topic, &[], &[Record { timestamp: Some(before - 5_000), ..Record::of("value") }]);
    match place.read(&topic, 1, 1, "read_uncommitted")[0].timestamp() {
        Timestamp::LogAppendTime(time) => assert!((before..=now()).contains(&time), "the broker's time: {time}"),
        other => panic!("{other:?}"),
    }
}

fn positions(place: &Place) {
    let topic = place.topic(1, &[]);
    place.send(&topic, &[], &numbered(0..10));
    let consumer = place.consumer(&[]);
    assert_eq!((0, 10), consumer.fetch_watermarks(&topic, 0, PATIENCE).expect("watermarks"));
    consumer.assign(&partition_zero(&topic, Offset::Offset(7))).expect("an assignment");
    assert_eq!(vec!["7", "8", "9"], values(&collect(&consumer, 3)));
    consumer.seek(&topic, 0, Offset::Offset(2), PATIENCE).expect("a seek");
    assert_eq!(sent_values(&numbered(2..10)), values(&collect(&consumer, 8)));
    consumer.assign(&partition_zero(&topic, Offset::OffsetTail(1))).expect("an assignment");
    assert_eq!(vec!["9"], values(&collect(&consumer, 1)));
    place.send(&topic, &[], &[Record::of("new")]);
    assert_eq!(vec!["new"], values(&collect(&consumer, 1)));
}

fn large_records(place: &Place) {
    let topic = place.topic(1, &[]);
    let large = vec![b'x'; 900_000];
    place.send(&topic, &[], &[Record::of(large.clone())]);
    let messages = place.read(&topic, 1, 1, "read_uncommitted");
    assert!(messages[0].payload() == Some(&large), "it is not the same");
    let producer = place.producer(&[("message.max.bytes", "3000000")]);
    let refusal = send(&producer, &topic, &[Record::of(vec![b'x'; 1_200_000])]);
    assert_eq!(Err(KafkaError::MessageProduction(RDKafkaErrorCode::MessageSizeTooLarge)), refusal);
}

fn thousand(place: &Place, settings: Settings) {
    let topic = place.topic(1, &[]);
    let sent = numbered(0..1_000);
    let places = place.send(&topic, settings, &sent);
    assert_eq!((0..1_000).map(|offset| (0, offset)).collect::<Vec<_>>(), places);
    assert_eq!(sent_values(&sent), values(&place.read(&topic, 1, 1_000, "read_uncommitted")));
}

fn auto_creation(place: &Place) {
    let topic = place.name("created-by-producer");
    place.send(&topic, &[("allow.auto.create.topics", "true")], &[Record::of("value")]);
    assert_eq!(vec!["value"], values(&place.read(&topic, 1, 1, "read_uncommitted")));
}
