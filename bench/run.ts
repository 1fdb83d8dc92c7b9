// `npm run bench`: the broker beside Apache Kafka. The codecs have a run of their own, `npm run bench:codecs`.
import './broker/run.ts'
