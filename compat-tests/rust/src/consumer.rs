//! A consumer that hands out batches of records.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use rdkafka::config::ClientConfig;
use rdkafka::consumer::{BaseConsumer, CommitMode, Consumer as _, ConsumerGroupMetadata};
use rdkafka::message::{Message, OwnedMessage};
use rdkafka::{Offset, TopicPartitionList};

use crate::checks::{Fault, Outcome, until};
use crate::producer::WAIT;

pub struct Consumer(BaseConsumer);

pub fn positions(topic: &str, offsets: &[(i32, i64)], metadata: &str) -> Outcome<TopicPartitionList> {
    let mut list = TopicPartitionList::new();
    for &(partition, offset) in offsets {
        list.add_partition_offset(topic, partition, Offset::Offset(offset))?;
        if let Some(mut one) = list.find_partition(topic, partition) {
            one.set_metadata(metadata);
        }
    }
    Ok(list)
}

impl Consumer {
    pub fn new(config: &ClientConfig) -> Outcome<Self> {
        Ok(Consumer(config.create()?))
    }

    pub fn subscribe(&self, topic: &str) -> Outcome {
        Ok(self.0.subscribe(&[topic])?)
    }

    pub fn assign(&self, topic: &str, offsets: &[(i32, i64)]) -> Outcome {
        Ok(self.0.assign(&positions(topic, offsets, "")?)?)
    }

    /// Waits until there are records, or for so long, and takes all that are there.
    pub fn poll(&self, wait: Duration) -> Outcome<Vec<OwnedMessage>> {
        let mut records = Vec::new();
        let deadline = Instant::now() + wait;
        while Instant::now() < deadline && records.len() < 500 {
            let rest = deadline.saturating_duration_since(Instant::now());
            let pause = if records.is_empty() { rest } else { rest.min(Duration::from_millis(5)) };
            match self.0.poll(pause) {
                None => break,
                Some(Ok(message)) => records.push(message.detach()),
                Some(Err(error)) => match Fault::from(error) {
                    // One that passes, such as a broker that is away.
                    Fault::Kafka(code, _) if code < 0 => continue,
                    fault => return Err(fault),
                },
            }
        }
        Ok(records)
    }

    /// Polls until there are so many records.
    pub fn collect(&self, count: usize) -> Outcome<Vec<OwnedMessage>> {
        let mut records = Vec::new();
        until(&format!("{count} records"), || {
            records.extend(self.poll(Duration::from_millis(100))?);
            Ok(records.len() >= count)
        })?;
        Ok(records)
    }

    pub fn assignment(&self) -> Outcome<BTreeSet<i32>> {
        Ok(self.0.assignment()?.elements().iter().map(|one| one.partition()).collect())
    }

    pub fn commit(&self, topic: &str, offsets: &[(i32, i64)], metadata: &str) -> Outcome {
        Ok(self.0.commit(&positions(topic, offsets, metadata)?, CommitMode::Sync)?)
    }

    /// Returns what is committed of partition 0, and its metadata.
    pub fn committed(&self, topic: &str) -> Outcome<Option<(i64, String)>> {
        let mut asked = TopicPartitionList::new();
        asked.add_partition(topic, 0);
        let found = self.0.committed_offsets(asked, WAIT)?;
        let one = found.find_partition(topic, 0);
        Ok(one.and_then(|one| match one.offset() {
            Offset::Offset(offset) => Some((offset, one.metadata().to_string())),
            _ => None,
        }))
    }

    /// Returns the first offset of partition 0, and the one behind its last record.
    pub fn ends(&self, topic: &str) -> Outcome<(i64, i64)> {
        Ok(self.0.fetch_watermarks(topic, 0, WAIT)?)
    }

    pub fn offset_for_time(&self, topic: &str, timestamp_ms: i64) -> Outcome<Option<i64>> {
        let found = self.0.offsets_for_times(positions(topic, &[(0, timestamp_ms)], "")?, WAIT)?;
        Ok(match found.find_partition(topic, 0).map(|one| one.offset()) {
            Some(Offset::Offset(offset)) => Some(offset),
            _ => None,
        })
    }

    pub fn group_metadata(&self) -> Outcome<ConsumerGroupMetadata> {
        self.0.group_metadata().ok_or_else(|| Fault::Failed("no group metadata".to_string()))
    }
}

pub fn values(records: &[OwnedMessage]) -> Vec<&[u8]> {
    records.iter().map(|record| record.payload().unwrap_or_default()).collect()
}
