package ibm

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"chronik/compat/features"
	"github.com/IBM/sarama"
)

func strategy(name string) sarama.BalanceStrategy {
	if name == features.Cooperative {
		return sarama.NewBalanceStrategyCooperativeSticky()
	}
	return sarama.NewBalanceStrategyRange()
}

// member is also the handler that sarama calls.
type member struct {
	group   sarama.ConsumerGroup
	options features.MemberOptions
	records chan features.Record
	stop    context.CancelFunc
	stopped chan struct{}
	lock    sync.Mutex
	session sarama.ConsumerGroupSession
	owned   map[int32]bool
}

func (c Client) Member(options features.MemberOptions) (features.Member, error) {
	return c.join(options)
}

func (c Client) join(options features.MemberOptions) (*member, error) {
	config := c.config()
	config.Consumer.MaxWaitTime = 100 * time.Millisecond
	config.Consumer.Offsets.Initial = sarama.OffsetOldest
	config.Consumer.Offsets.AutoCommit.Enable = false
	config.Consumer.Group.Session.Timeout = 6 * time.Second
	config.Consumer.Group.Heartbeat.Interval = 500 * time.Millisecond
	config.Consumer.Group.Rebalance.Timeout = 20 * time.Second
	config.Consumer.Group.Rebalance.Retry.Backoff = 200 * time.Millisecond
	config.Consumer.Group.Rebalance.GroupStrategies = []sarama.BalanceStrategy{strategy(options.Strategy)}
	config.Consumer.Group.InstanceId = options.InstanceID
	group, err := sarama.NewConsumerGroup(c.brokers(), options.Group, config)
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	m := &member{
		group:   group,
		options: options,
		records: make(chan features.Record),
		stop:    stop,
		stopped: make(chan struct{}),
		owned:   map[int32]bool{},
	}
	go m.consume(ctx)
	return m, nil
}

// consume takes part in one generation of the group after the other.
func (m *member) consume(ctx context.Context) {
	defer close(m.stopped)
	for ctx.Err() == nil {
		err := m.group.Consume(ctx, []string{m.options.Topic}, m)
		if errors.Is(err, sarama.ErrClosedConsumerGroup) {
			return
		}
		if err != nil {
			time.Sleep(100 * time.Millisecond)
		}
	}
}

func (m *member) Setup(session sarama.ConsumerGroupSession) error {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.session = session
	return nil
}

func (m *member) Cleanup(sarama.ConsumerGroupSession) error {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.session = nil
	return nil
}

func (m *member) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	m.own(claim.Partition(), true)
	defer m.own(claim.Partition(), false)
	for {
		select {
		case message, isOpen := <-claim.Messages():
			if !isOpen {
				return nil
			}
			select {
			case m.records <- fromMessage(message):
			case <-session.Context().Done():
				return nil
			}
		case <-session.Context().Done():
			return nil
		}
	}
}

func (m *member) own(partition int32, isOwned bool) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if isOwned {
		m.owned[partition] = true
	} else {
		delete(m.owned, partition)
	}
}

func (m *member) Assignment() []int32 {
	m.lock.Lock()
	defer m.lock.Unlock()
	return slices.Sorted(maps.Keys(m.owned))
}

func (m *member) Poll(wait time.Duration) ([]features.Record, error) {
	return features.Gather(m.records, wait), nil
}

func (m *member) Commit(offsets map[int32]int64, metadata string) error {
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.session == nil {
		return errors.New("not a member at the moment")
	}
	for partition, offset := range offsets {
		m.session.MarkOffset(m.options.Topic, partition, offset, metadata)
	}
	m.session.Commit()
	return nil
}

// metadata lets the broker refuse offsets of who is no member any more.
func (m *member) metadata() *sarama.ConsumerGroupMetadata {
	m.lock.Lock()
	defer m.lock.Unlock()
	metadata := &sarama.ConsumerGroupMetadata{GroupID: m.options.Group}
	if m.session != nil {
		metadata.GenerationID = m.session.GenerationID()
		metadata.MemberID = m.session.MemberID()
	}
	return metadata
}

func (m *member) Close() error {
	m.stop()
	<-m.stopped
	return m.group.Close()
}
