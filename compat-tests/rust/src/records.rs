//! Checks of producing and fetching.

use std::time::{SystemTime, UNIX_EPOCH};

use rdkafka::Timestamp;
use rdkafka::message::{Header, Headers, Message, OwnedHeaders};

use crate::checks::{Outcome, equal, refused};
use crate::consumer::values;
use crate::features::Features;
use crate::producer::record;

const ALL: &str = "read_uncommitted";
const MESSAGE_TOO_LARGE: i32 = 10;

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_millis() as i64)
}

impl Features {
    pub fn produce_and_consume(&mut self) -> Outcome {
        let topic = self.topic(4, &[])?;
        let mut producer = self.producer(&[])?;
        for number in 0..1_000 {
            let (key, value) = (format!("k{}", number % 40), format!("value {number}"));
            producer.send(record(&topic, value.as_bytes()).key(key.as_bytes()))?;
        }
        let places = producer.flush()?;
        let records = self.read(&topic, 1_000, 4, ALL)?;
        for (number, place) in places.iter().enumerate() {
            let at = records.iter().find(|one| (one.partition(), one.offset()) == *place);
            let (key, value) = (format!("k{}", number % 40), format!("value {number}"));
            equal("value", Some(value.as_bytes()), at.and_then(|one| one.payload()))?;
            equal("key", Some(key.as_bytes()), at.and_then(|one| one.key()))?;
        }
        for partition in 0..4 {
            let of_it = records.iter().filter(|one| one.partition() == partition);
            let offsets: Vec<_> = of_it.map(|one| one.offset()).collect();
            equal("the partition is in use", false, offsets.is_empty())?;
            equal("offsets", (0..offsets.len() as i64).collect(), offsets)?;
        }
        Ok(())
    }

    pub fn codec(&mut self, codec: &str) -> Outcome {
        let topic = self.topic(1, &[])?;
        let text = "the same words over and over again, which a codec likes,";
        let texts: Vec<_> = (0..500).map(|number| format!("{text} {number}")).collect();
        let expected: Vec<_> = texts.iter().map(|text| text.as_bytes()).collect();
        self.send(&topic, &expected, &[("compression.type", codec)])?;
        self.expect_values(&topic, &expected, ALL)
    }

    pub fn headers(&mut self) -> Outcome {
        let topic = self.topic(1, &[])?;
        let binary: Vec<u8> = (0..=255).collect();
        let expected: [(&str, Option<&[u8]>); 5] =
            [("a", Some(b"1")), ("b", Some(b"")), ("a", Some(b"2")), ("binary", Some(&binary)), ("null", None)];
        let mut headers = OwnedHeaders::new();
        for (key, value) in expected {
            headers = headers.insert(Header { key, value });
        }
        let mut producer = self.producer(&[])?;
        producer.send(record(&topic, b"value").headers(headers))?;
        producer.flush()?;
        let records = self.read(&topic, 1, 1, ALL)?;
        let found: Vec<_> = records[0].headers().into_iter().flat_map(|all| all.iter()).collect();
        let found = found.iter().map(|one| (one.key, one.value)).collect();
        equal("headers", expected.to_vec(), found)
    }

    pub fn tombstones(&mut self) -> Outcome {
        let topic = self.topic(1, &[])?;
        let expected: [Option<&[u8]>; 3] = [None, Some(b""), Some(b"value")];
        let mut producer = self.producer(&[])?;
        for value in expected {
            let mut one = record(&topic, b"").key(b"k");
            one.payload = value;
            producer.send(one)?;
        }
        producer.flush()?;
        let records = self.read(&topic, 3, 1, ALL)?;
        equal("values", expected.to_vec(), records.iter().map(|one| one.payload()).collect())
    }

    pub fn null_keys(&mut self) -> Outcome {
        let topic = self.topic(2, &[])?;
        self.send(&topic, &[b"value"; 20].map(|value| value as &[u8]), &[])?;
        let records = self.read(&topic, 20, 2, ALL)?;
        equal("keys", vec![None; 20], records.iter().map(|one| one.key()).collect())
    }

    pub fn timestamps(&mut self) -> Outcome {
        let now = now_ms();
        let times = [now - 5_000, now - 3_000, now - 1_000];
        let topic = self.topic(1, &[])?;
        let appended = self.topic(1, &[("message.timestamp.type", "LogAppendTime")])?;
        let mut producer = self.producer(&[])?;
        for time in times {
            producer.send(record(&topic, b"value").timestamp(time))?;
            producer.send(record(&appended, b"value").timestamp(time))?;
        }
        producer.flush()?;
        let records = self.read(&topic, 3, 1, ALL)?;
        let found = records.iter().map(|one| one.timestamp()).collect();
        equal("times of the producer", times.map(Timestamp::CreateTime).to_vec(), found)?;
        for one in self.read(&appended, 3, 1, ALL)? {
            let is_later = matches!(one.timestamp(), Timestamp::LogAppendTime(time) if now <= time && time <= now_ms());
            equal("the broker's time is later", true, is_later)?;
        }
        let consumer = self.consumer(&[])?;
        let asked = [times[0], times[0] + 1, times[2], times[2] + 1];
        for (time, expected) in asked.into_iter().zip([Some(0), Some(1), Some(2), None]) {
            equal("offset for a time", expected, consumer.offset_for_time(&topic, time)?)?;
        }
        Ok(())
    }

    pub fn positions(&mut self) -> Outcome {
        let topic = self.topic(1, &[])?;
        let digits: Vec<&[u8]> = b"0123456789".chunks(1).collect();
        self.send(&topic, &digits, &[])?;
        let consumer = self.consumer(&[])?;
        equal("ends", (0, 10), consumer.ends(&topic)?)?;
        consumer.assign(&topic, &[(0, 7)])?;
        equal("values", digits[7..].to_vec(), values(&consumer.collect(3)?))?;
        consumer.assign(&topic, &[(0, 2)])?;
        equal("values", digits[2..].to_vec(), values(&consumer.collect(8)?))
    }

    pub fn large_records(&mut self) -> Outcome {
        let topic = self.topic(1, &[])?;
        let large = vec![b'x'; 900_000];
        self.send(&topic, &[&large], &[])?;
        let records = self.read(&topic, 1, 1, ALL)?;
        equal("value", true, records[0].payload() == Some(large.as_slice()))?;
        let settings = [("message.max.bytes", "3000000")];
        refused(MESSAGE_TOO_LARGE, self.send(&topic, &[&vec![b'x'; 1_200_000]], &settings))
    }

    pub fn idempotence(&mut self) -> Outcome {
        let topic = self.topic(1, &[])?;
        let texts: Vec<_> = (0..1_000).map(|number: i32| number.to_string()).collect();
        let expected: Vec<_> = texts.iter().map(|text| text.as_bytes()).collect();
        self.send(&topic, &expected, &[("enable.idempotence", "true")])?;
        self.expect_values(&topic, &expected, ALL)
    }

    pub fn auto_creation(&mut self) -> Outcome {
        let topic = self.name("created-by-producer");
        self.send(&topic, &[b"value"], &[])?;
        self.expect_values(&topic, &[b"value"], ALL)
    }
}
