import { loadDescriptors } from '../../codegen/load.ts'
import type { FieldModel, MessageModel } from '../../codegen/model/types.ts'
import type { DescriptorFile } from '../../codegen/schema/parse-descriptor.ts'

/** A valid data message named Sample, versions 0-4, flexible from 2; attributes replaced or (undefined) removed. */
export function sampleFile(changed: Record<string, unknown>): DescriptorFile {
  const descriptor = {
    type: 'data',
    name: 'Sample',
    validVersions: '0-4',
    flexibleVersions: '2+',
    fields: [],
    ...changed,
  }
  return { name: `${descriptor.name}.json`, text: JSON.stringify(descriptor) }
}

/** Sample with these fields. */
export function sampleWithFields(...fields: readonly object[]): DescriptorFile {
  return sampleFile({ fields })
}

/** A field that breaks no rule, with attributes replaced or (undefined) removed. */
export function sampleField(changed: Record<string, unknown>): object {
  return { name: 'Field', type: 'int32', versions: '0+', ...changed }
}

/** A request or a response of API key 900, versions 0-1, flexible from 1. */
export function sampleHalf(type: 'request' | 'response', changed: Record<string, unknown> = {}): DescriptorFile {
  const name = type === 'request' ? 'SampleRequest' : 'SampleResponse'
  return sampleFile({ apiKey: 900, type, name, validVersions: '0-1', flexibleVersions: '1+', ...changed })
}

/** Loads one file that is a message of its own and gives its model. */
export function loadSample(file: DescriptorFile): MessageModel {
  const loaded = loadDescriptors([file])[0]
  if (loaded === undefined) throw new Error('nothing was loaded')
  return loaded.model
}

/** Loads Sample with one field and gives the field's model. */
export function loadSampleField(changed: Record<string, unknown>): FieldModel {
  const field = loadSample(sampleWithFields(sampleField(changed))).root.fields[0]
  if (field === undefined) throw new Error('the field was left out')
  return field
}
