//! A producer that knows where what it sent has gone.

use std::sync::Mutex;
use std::time::Duration;

use rdkafka::ClientContext;
use rdkafka::config::ClientConfig;
use rdkafka::message::Message;
use rdkafka::producer::{BaseRecord, DeliveryResult, Producer as _, ProducerContext, ThreadedProducer};

use crate::checks::{Fault, Outcome};
use crate::consumer::{Consumer, positions};

pub const WAIT: Duration = Duration::from_secs(60);

pub type Record<'a> = BaseRecord<'a, [u8], [u8], Box<usize>>;

type Delivery = Outcome<(i32, i64)>;

/// What was delivered, under the number it was sent with.
#[derive(Default)]
struct Deliveries(Mutex<Vec<(usize, Delivery)>>);

impl ClientContext for Deliveries {}

impl ProducerContext for Deliveries {
    type DeliveryOpaque = Box<usize>;

    fn delivery(&self, result: &DeliveryResult<'_>, number: Box<usize>) {
        let delivery = match result {
            Ok(message) => Ok((message.partition(), message.offset())),
            Err((error, _)) => Err(error.clone().into()),
        };
        self.0.lock().unwrap().push((*number, delivery));
    }
}

pub struct Producer {
    inner: ThreadedProducer<Deliveries>,
    sent: usize,
}

pub fn record<'a>(topic: &'a str, value: &'a [u8]) -> Record<'a> {
    Record::with_opaque_to(topic, Box::new(0)).payload(value)
}

impl Producer {
    pub fn new(config: &ClientConfig) -> Outcome<Self> {
        let inner: ThreadedProducer<Deliveries> = config.create_with_context(Deliveries::default())?;
        if config.get("transactional.id").is_some() {
            inner.init_transactions(WAIT)?;
        }
        Ok(Producer { inner, sent: 0 })
    }

    pub fn send(&mut self, record: Record) -> Outcome {
        let numbered = record.delivery_opaque(Box::new(self.sent));
        self.sent += 1;
        self.inner.send(numbered).map_err(|(error, _)| Fault::from(error))
    }

    pub fn send_value(&mut self, topic: &str, value: &[u8]) -> Outcome {
        self.send(record(topic, value))
    }

    /// Waits for all that was sent. Returns the places of what was sent since the last time.
    pub fn flush(&mut self) -> Outcome<Vec<(i32, i64)>> {
        self.inner.flush(WAIT)?;
        let mut deliveries = std::mem::take(&mut *self.inner.context().0.lock().unwrap());
        deliveries.sort_by_key(|(number, _)| *number);
        deliveries.into_iter().map(|(_, delivery)| delivery).collect()
    }

    pub fn begin(&self) -> Outcome {
        Ok(self.inner.begin_transaction()?)
    }

    pub fn commit(&self) -> Outcome {
        Ok(self.inner.commit_transaction(WAIT)?)
    }

    pub fn abort(&self) -> Outcome {
        Ok(self.inner.abort_transaction(WAIT)?)
    }

    pub fn send_offset(&self, topic: &str, offset: i64, consumer: &Consumer) -> Outcome {
        let offsets = positions(topic, &[(0, offset)], "")?;
        let group = consumer.group_metadata()?;
        Ok(self.inner.send_offsets_to_transaction(&offsets, &group, WAIT)?)
    }
}
