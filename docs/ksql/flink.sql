CREATE TABLE orders (
  id STRING,
  customer STRING,
  amount INT
) WITH (
  'connector' = 'kafka',
  'topic' = 'orders',
  'properties.bootstrap.servers' = 'localhost:9092',
  'format' = 'json',
  'scan.startup.mode' = 'earliest-offset',
  'scan.bounded.mode' = 'latest-offset',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'orders'
);

INSERT INTO orders VALUES ('1', 'ada', 10), ('2', 'bob', 20), ('3', 'ada', 30);

CREATE TABLE totals (
  customer STRING,
  total INT,
  PRIMARY KEY (customer) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'totals',
  'properties.bootstrap.servers' = 'localhost:9092',
  'key.format' = 'raw',
  'value.format' = 'json'
);

INSERT INTO totals SELECT customer, SUM(amount) FROM orders GROUP BY customer;
