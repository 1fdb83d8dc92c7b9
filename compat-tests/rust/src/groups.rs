//! Groups: who has which partitions, and where they go on.

use std::collections::HashMap;

use rdkafka::consumer::{BaseConsumer, CommitMode, Consumer};
use rdkafka::message::OwnedMessage;
use rdkafka::{Message, Offset, TopicPartitionList};

use crate::checks::{Checks, until};
use crate::place::{POLL_WAIT, Place, Record, collect, partition_zero, poll, values};

pub fn run(checks: &Checks, place: &Place) {
    checks.check("a group of two", || group_of_two(place, "range"));
    checks.check("cooperative group of two", || group_of_two(place, "cooperative-sticky"));
    checks.check("committed offsets", || committed_offsets(checks, place));
    checks.check("static members", || static_members(place));
}

/// A member with the offsets behind what it has read.
struct Member {
    consumer: BaseConsumer,
    topic: String,
    next: HashMap<i32, i64>,
}

impl Member {
    fn join(place: &Place, group: &str, topic: &str, strategy: &str, instance_id: Option<&str>) -> Member {
        let mut settings = vec![("partition.assignment.strategy", strategy)];
        if let Some(id) = instance_id {
            settings.push(("group.instance.id", id));
        }
        let consumer = place.member(group, topic, &settings);
        Member { consumer, topic: topic.into(), next: HashMap::new() }
    }

    /// Adds what has come to what the group has seen.
    fn read(&mut self, seen: &mut Vec<OwnedMessage>) {
        while let Some(message) = poll(&self.consumer, POLL_WAIT) {
            self.next.insert(message.partition(), message.offset() + 1);
            seen.push(message);
        }
    }

    fn commit_read(&mut self) {
        let mut offsets = TopicPartitionList::new();
        for (partition, offset) in self.next.drain() {
            offsets.add_partition_offset(&self.topic, partition, Offset::Offset(offset)).expect("a position");
        }
        self.consumer.commit(&offsets, CommitMode::Sync).expect("a commit");
    }

    fn assignment(&self) -> Vec<i32> {
        let assignment = self.consumer.assignment().expect("an assignment");
        let mut partitions: Vec<i32> = assignment.elements().iter().map(|one| one.partition()).collect();
        partitions.sort();
        partitions
    }
}

fn share(first: &mut Member, second: &mut Member, seen: &mut Vec<OwnedMessage>) {
    until("each has two partitions", || {
        first.read(seen);
        second.read(seen);
        first.assignment().len() == 2 && second.assignment().len() == 2
    });
    let mut all = [first.assignment(), second.assignment()].concat();
    all.sort();
    assert_eq!(vec![0, 1, 2, 3], all, "partitions with an owner");
}

fn send_to_each(place: &Place, topic: &str, value: &str) {
    let records: Vec<Record> =
        (0..4).map(|partition| Record { partition: Some(partition), ..Record::of(value) }).collect();
    place.send(topic, &[], &records);
}

fn count(seen: &[OwnedMessage], value: &str) -> usize {
    seen.iter().filter(|message| message.payload() == Some(value.as_bytes())).count()
}

fn group_of_two(place: &Place, strategy: &str) {
    let (topic, group) = (place.topic(4, &[]), place.name("group"));
    let mut seen = Vec::new();
    send_to_each(place, &topic, "alone");
    let mut first = Member::join(place, &group, &topic, strategy, None);
    until("the first has read all", || {
        first.read(&mut seen);
        seen.len() == 4
    });
    assert_eq!(vec![0, 1, 2, 3], first.assignment());
    // What is not committed would be read again by who gets the partition.
    first.commit_read();
    let mut second = Member::join(place, &group, &topic, strategy, None);
    share(&mut first, &mut second, &mut seen);
    send_to_each(place, &topic, "shared");
    until("both have read", || {
        first.read(&mut seen);
        second.read(&mut seen);
        count(&seen, "shared") == 4
    });
    assert_eq!((2, 2), (first.next.len(), second.next.len()), "read by the first, by the second");
    first.commit_read();
    second.commit_read();
    drop(second);
    until("the first has all again", || {
        first.read(&mut seen);
        first.assignment().len() == 4
    });
    send_to_each(place, &topic, "left");
    until("it has read on", || {
        first.read(&mut seen);
        count(&seen, "left") == 4
    });
    first.read(&mut seen);
    assert_eq!(12, seen.len(), "records, each read once");
}

fn committed_offsets(checks: &Checks, place: &Place) {
    let (topic, group) = (place.topic(1, &[]), place.name("group"));
    place.send(&topic, &[], &["a", "b", "c"].map(Record::of));
    let consumer = place.member(&group, &topic, &[]);
    assert_eq!(vec!["a", "b", "c"], values(&collect(&consumer, 3)));
    let offsets = partition_zero(&topic, Offset::Offset(2));
    offsets.find_partition(&topic, 0).expect("the partition").set_metadata("so far");
    consumer.commit(&offsets, CommitMode::Sync).expect("a commit");
    let expected = (Offset::Offset(2), "so far".to_string());
    assert_eq!(expected, place.committed(&group, &topic));
    drop(consumer);
    go_on(place, &group, &topic);
    checks.restart_broker();
    // A broker that has just come back may still be loading the group, which members wait for.
    go_on(place, &group, &topic);
    assert_eq!(expected, place.committed(&group, &topic));
}

fn go_on(place: &Place, group: &str, topic: &str) {
    let consumer = place.member(group, topic, &[]);
    assert_eq!(vec!["c"], values(&collect(&consumer, 1)));
}

fn static_members(place: &Place) {
    let (topic, group) = (place.topic(4, &[]), place.name("group"));
    let mut seen = Vec::new();
    let mut one = Member::join(place, &group, &topic, "range", Some("one"));
    let mut other = Member::join(place, &group, &topic, "range", Some("other"));
    share(&mut one, &mut other, &mut seen);
    let (had, kept) = (one.assignment(), other.assignment());
    drop(one);
    let mut one = Member::join(place, &group, &topic, "range", Some("one"));
    until("it is back", || {
        one.read(&mut seen);
        other.read(&mut seen);
        one.assignment().len() == 2
    });
    assert_eq!((had, kept), (one.assignment(), other.assignment()));
}
