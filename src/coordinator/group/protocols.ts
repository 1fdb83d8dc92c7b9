import type { Group, Member, MemberProtocol } from './group.ts'

/**
 * Whether someone with these protocols can be in the group: it is for the same purpose, and there is a protocol that
 * everybody has.
 */
export function supportsProtocols(group: Group, protocolType: string, protocols: readonly MemberProtocol[]): boolean {
  if (group.members.size === 0) return protocolType !== '' && protocols.length > 0
  return group.protocolType === protocolType && protocols.some(({ name }) => isCommon(group, name))
}

/** The protocol of the next generation: each member votes for the first in its list that everybody has. */
export function selectProtocol(group: Group): string {
  const votes = new Map<string, number>()
  for (const { protocols } of group.members.values()) {
    const choice = protocols.find(({ name }) => isCommon(group, name))?.name
    if (choice !== undefined) votes.set(choice, (votes.get(choice) ?? 0) + 1)
  }
  let winner = ''
  for (const [name, count] of votes) if (count > (votes.get(winner) ?? 0)) winner = name
  return winner
}

/** What a member said about itself for a protocol; empty for one it does not have. */
export function metadataFor(member: Member, protocolName: string | null): Buffer {
  return member.protocols.find(({ name }) => name === protocolName)?.metadata ?? Buffer.alloc(0)
}

/** Whether a member has said the same before, in the same order. */
export function hasSameProtocols(member: Member, protocols: readonly MemberProtocol[]): boolean {
  if (member.protocols.length !== protocols.length) return false
  return protocols.every(({ name, metadata }, index) => {
    const before = member.protocols[index]
    return before !== undefined && before.name === name && before.metadata.equals(metadata)
  })
}

function isCommon(group: Group, protocolName: string): boolean {
  for (const { protocols } of group.members.values()) {
    if (!protocols.some(({ name }) => name === protocolName)) return false
  }
  return true
}
