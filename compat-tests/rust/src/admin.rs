//! What the crate has of the admin calls, waited for.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{Thread, current, park};

use rdkafka::admin::{AdminClient, AdminOptions, AlterConfig, NewPartitions, NewTopic};
use rdkafka::admin::{ResourceSpecifier, TopicReplication};
use rdkafka::client::DefaultClientContext;
use rdkafka::config::ClientConfig;

use crate::checks::{Fault, Outcome, until};
use crate::consumer::positions;
use crate::producer::WAIT;

pub struct Admin(AdminClient<DefaultClientContext>);

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn wait_for<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => park(),
        }
    }
}

fn options() -> AdminOptions {
    AdminOptions::new().request_timeout(Some(WAIT)).operation_timeout(Some(WAIT))
}

/// Returns the only result of a call about one thing.
fn only<T, E: Into<Fault>>(results: Vec<Result<T, E>>) -> Outcome<T> {
    match results.into_iter().next() {
        Some(result) => result.map_err(Into::into),
        None => Err(Fault::Failed("no result".to_string())),
    }
}

impl Admin {
    pub fn new(config: &ClientConfig) -> Outcome<Self> {
        Ok(Admin(config.create()?))
    }

    pub fn create_topic(&self, name: &str, partitions: i32, configs: &[(&str, &str)]) -> Outcome {
        let mut topic = NewTopic::new(name, partitions, TopicReplication::Fixed(1));
        for (key, value) in configs {
            topic = topic.set(key, value);
        }
        only(wait_for(self.0.create_topics([&topic], &options()))?)?;
        // Metadata that this client has kept knows nothing of it.
        until("the topic is known", || Ok(self.partition_count(name)? == partitions as usize))
    }

    pub fn delete_topic(&self, name: &str) -> Outcome {
        only(wait_for(self.0.delete_topics(&[name], &options()))?).map(|_| ())
    }

    pub fn topics(&self) -> Outcome<BTreeSet<String>> {
        let metadata = self.0.inner().fetch_metadata(None, WAIT)?;
        Ok(metadata.topics().iter().map(|topic| topic.name().to_string()).collect())
    }

    pub fn partition_count(&self, name: &str) -> Outcome<usize> {
        let metadata = self.0.inner().fetch_metadata(Some(name), WAIT)?;
        Ok(metadata.topics().first().map_or(0, |topic| topic.partitions().len()))
    }

    pub fn create_partitions(&self, name: &str, count: usize) -> Outcome {
        let partitions = NewPartitions::new(name, count);
        only(wait_for(self.0.create_partitions([&partitions], &options()))?).map(|_| ())
    }

    /// Returns the value of one setting of a topic or broker.
    pub fn config(&self, resource: ResourceSpecifier, key: &str) -> Outcome<Option<String>> {
        let found = only(wait_for(self.0.describe_configs([&resource], &options()))?)?;
        Ok(found.get(key).and_then(|entry| entry.value.clone()))
    }

    /// AlterConfigs, which sets back all that is not named; the crate does not have IncrementalAlterConfigs.
    pub fn alter_topic_config(&self, topic: &str, key: &str, value: &str) -> Outcome {
        let change = AlterConfig::new(ResourceSpecifier::Topic(topic)).set(key, value);
        only(wait_for(self.0.alter_configs([&change], &options()))?).map(|_| ())
    }

    /// Returns where partition 0 starts now.
    pub fn delete_records(&self, topic: &str, before: i64) -> Outcome<Option<i64>> {
        let places = positions(topic, &[(0, before)], "")?;
        let deleted = wait_for(self.0.delete_records(&places, &options()))?;
        let place = deleted.find_partition(topic, 0);
        Ok(place.and_then(|place| place.offset().to_raw()))
    }

    /// Returns the state of a group and how many members it has; `None` when it is not listed.
    pub fn group(&self, name: &str) -> Outcome<Option<(String, usize)>> {
        let list = self.0.inner().fetch_group_list(None, WAIT)?;
        let found = list.groups().iter().find(|group| group.name() == name);
        Ok(found.map(|group| (group.state().to_string(), group.members().len())))
    }

    pub fn delete_group(&self, name: &str) -> Outcome {
        only(wait_for(self.0.delete_groups(&[name], &options()))?).map(|_| ())
    }

    /// Returns the id of the cluster and those of its brokers.
    pub fn cluster(&self) -> Outcome<(String, Vec<i32>)> {
        let metadata = self.0.inner().fetch_metadata(None, WAIT)?;
        let brokers = metadata.brokers().iter().map(|broker| broker.id()).collect();
        Ok((self.0.inner().fetch_cluster_id(WAIT).unwrap_or_default(), brokers))
    }
}
