//! Administration: topics, configs, records, groups, the cluster.

use futures::executor::block_on;
use rdkafka::Offset;
use rdkafka::admin::{AdminOptions, AlterConfig, NewPartitions, ResourceSpecifier};
use rdkafka::consumer::{CommitMode, Consumer};
use rdkafka::types::RDKafkaErrorCode;

use crate::checks::{Checks, PATIENCE, until};
use crate::place::{Place, Record, collect, numbered, partition_zero, values};

pub fn run(checks: &Checks, place: &Place) {
    checks.check("admin topics", || topics(place));
    checks.check("admin configs", || configs(place));
    checks.skip("admin configs: unknown names", "this client does not read the error of AlterConfigs");
    checks.check("admin records", || records(place));
    checks.check("admin groups", || groups(place));
    checks.check("admin offsets of groups", || group_offsets(place));
    checks.check("admin cluster", || cluster(place));
    checks.skip("admin acls", "this client has none");
}

/// 0 when the topic is not there.
fn partition_count(place: &Place, topic: &str) -> usize {
    let metadata = place.admin.inner().fetch_metadata(None, PATIENCE).expect("metadata");
    metadata.topics().iter().find(|one| one.name() == topic).map_or(0, |one| one.partitions().len())
}

fn delete_topic(place: &Place, topic: &str) -> Result<(), RDKafkaErrorCode> {
    let results = block_on(place.admin.delete_topics(&[topic], &AdminOptions::new())).expect("an answer");
    results[0].as_ref().map(|_| ()).map_err(|(_, code)| *code)
}

fn topics(place: &Place) {
    let topic = place.topic(2, &[("retention.ms", "3600000")]);
    assert_eq!(2, partition_count(place, &topic));
    assert_eq!(Err(RDKafkaErrorCode::TopicAlreadyExists), place.create_topic(&topic, 2, &[]));
    let more = NewPartitions::new(&topic, 5);
    let results = block_on(place.admin.create_partitions([&more], &AdminOptions::new())).expect("an answer");
    assert_eq!(vec![Ok(topic.clone())], results);
    until("there are five", || partition_count(place, &topic) == 5);
    assert_eq!(Ok(()), delete_topic(place, &topic));
    until("it is gone", || partition_count(place, &topic) == 0);
    assert_eq!(Err(RDKafkaErrorCode::UnknownTopicOrPartition), delete_topic(place, &topic));
}

fn config(place: &Place, resource: ResourceSpecifier, name: &str) -> Option<String> {
    let results = block_on(place.admin.describe_configs([&resource], &AdminOptions::new())).expect("an answer");
    let described = results[0].as_ref().expect("the configs");
    described.get(name).and_then(|entry| entry.value.clone())
}

fn configs(place: &Place) {
    let topic = place.topic(1, &[("retention.ms", "3600000")]);
    let resource = ResourceSpecifier::Topic(&topic);
    until("described", || config(place, resource, "retention.ms") == Some("3600000".into()));
    let alter = |name, value| {
        let change = AlterConfig::new(resource).set(name, value);
        let results = block_on(place.admin.alter_configs([&change], &AdminOptions::new())).expect("an answer");
        results[0].as_ref().map(|_| ()).map_err(|(_, code)| *code)
    };
    assert_eq!(Ok(()), alter("retention.ms", "7200000"));
    until("altered", || config(place, resource, "retention.ms") == Some("7200000".into()));
    let metadata = place.admin.inner().fetch_metadata(None, PATIENCE).expect("metadata");
    let broker = ResourceSpecifier::Broker(metadata.brokers()[0].id());
    assert_eq!(Some("1".into()), config(place, broker, "default.replication.factor"));
}

fn records(place: &Place) {
    let topic = place.topic(1, &[]);
    place.send(&topic, &[], &numbered(0..10));
    let before = partition_zero(&topic, Offset::Offset(6));
    let answer = block_on(place.admin.delete_records(&before, &AdminOptions::new())).expect("an answer");
    assert_eq!(Offset::Offset(6), answer.find_partition(&topic, 0).expect("the partition").offset());
    let watermarks = place.consumer(&[]).fetch_watermarks(&topic, 0, PATIENCE);
    assert_eq!((6, 10), watermarks.expect("watermarks"));
    assert_eq!(vec!["6", "7", "8", "9"], values(&place.read(&topic, 1, 4, "read_uncommitted")));
}

fn delete_group(place: &Place, group: &str) -> Result<(), RDKafkaErrorCode> {
    let results = block_on(place.admin.delete_groups(&[group], &AdminOptions::new())).expect("an answer");
    results[0].as_ref().map(|_| ()).map_err(|(_, code)| *code)
}

/// The state of a group and how many members it has, when it is listed.
fn describe_group(place: &Place, group: &str) -> Option<(String, usize)> {
    let list = place.admin.inner().fetch_group_list(None, PATIENCE).expect("groups");
    let found = list.groups().iter().find(|one| one.name() == group)?;
    Some((found.state().into(), found.members().len()))
}

fn groups(place: &Place) {
    let (topic, group) = (place.topic(1, &[]), place.name("group"));
    place.send(&topic, &[], &[Record::of("value")]);
    let consumer = place.member(&group, &topic, &[]);
    collect(&consumer, 1);
    assert_eq!(Some(("Stable".into(), 1)), describe_group(place, &group));
    assert_eq!(Err(RDKafkaErrorCode::NonEmptyGroup), delete_group(place, &group));
    consumer.commit(&partition_zero(&topic, Offset::Offset(1)), CommitMode::Sync).expect("a commit");
    drop(consumer);
    assert_eq!(Some(("Empty".into(), 0)), describe_group(place, &group));
    assert_eq!(Ok(()), delete_group(place, &group));
    assert_eq!(None, describe_group(place, &group));
    assert_eq!(Err(RDKafkaErrorCode::GroupIdNotFound), delete_group(place, &group));
}

fn group_offsets(place: &Place) {
    let (topic, group) = (place.topic(1, &[]), place.name("group"));
    place.send(&topic, &[], &["a", "b", "c"].map(Record::of));
    assert_eq!(Offset::Invalid, place.committed(&group, &topic).0);
    // A consumer that is no member may commit for a group that has none.
    let outsider = place.consumer(&[("group.id", &group)]);
    for offset in [3, 1] {
        outsider.commit(&partition_zero(&topic, Offset::Offset(offset)), CommitMode::Sync).expect("a commit");
        assert_eq!(Offset::Offset(offset), place.committed(&group, &topic).0);
    }
    let consumer = place.member(&group, &topic, &[]);
    assert_eq!(vec!["b", "c"], values(&collect(&consumer, 2)));
}

fn cluster(place: &Place) {
    let client = place.admin.inner();
    let id = client.fetch_cluster_id(PATIENCE).expect("the id of the cluster");
    assert!(!id.is_empty(), "the id of the cluster is empty");
    let metadata = client.fetch_metadata(None, PATIENCE).expect("metadata");
    let brokers: Vec<i32> = metadata.brokers().iter().map(|broker| broker.id()).collect();
    assert_eq!(vec![metadata.orig_broker_id()], brokers, "the broker that answers is the only one");
}
