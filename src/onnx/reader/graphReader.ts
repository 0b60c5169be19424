// GraphProto, FunctionProto, TrainingInfoProto and ModelProto.
import type {
  AttributeInfo,
  FunctionInfo,
  GraphInfo,
  MetadataEntry,
  NodeInfo,
  OpsetImport,
  QuantizationAnnotation,
  SparseTensorInfo,
  TensorInfo,
  TrainingInfo,
  ValueInfo,
} from '../graph/model';
import { AttributeReader, NodeReader } from './nodeReader';
import { TAKE } from './protobuf';
import type { MessageVisitor } from './protobuf';
import { SparseTensorReader, TensorReader } from './tensorReader';
import { ValueReader } from './typeReader';
import { canonicalDomain, EntryReader, OpsetReader, Visitor } from './visitor';
import type { ReadContext } from './visitor';

/** 1 node, 2 name, 5 initializer, 11 input, 12 output, 13 value_info, 14 quantization_annotation, 15 sparse_initializer, 16 metadata. */
export class GraphReader extends Visitor {
  private name = '';
  private readonly nodes: NodeInfo[] = [];
  private readonly initializers: TensorInfo[] = [];
  private readonly sparse: SparseTensorInfo[] = [];
  private readonly inputs: ValueInfo[] = [];
  private readonly outputs: ValueInfo[] = [];
  private readonly values: ValueInfo[] = [];
  private readonly quantization: QuantizationAnnotation[] = [];
  private readonly metadata: MetadataEntry[] = [];

  constructor(
    context: ReadContext,
    private readonly offset: number,
    private readonly length: number,
    private readonly done: (graph: GraphInfo) => void,
  ) {
    super(context);
  }

  override enter(field: number, offset: number, length: number): MessageVisitor | typeof TAKE | undefined {
    if (field === 2) return TAKE;
    if (field === 10 || field > 16 || !this.context.admit(offset)) return undefined;
    switch (field) {
      case 1:
        return new NodeReader(this.context, offset, length, this.nodes);
      case 5:
        return new TensorReader(this.context, offset, length, 'initializer', (tensor, complete) => {
          if (complete || tensor.name !== '') this.initializers.push(tensor);
        });
      case 11:
        return new ValueReader(this.context, offset, length, this.inputs);
      case 12:
        return new ValueReader(this.context, offset, length, this.outputs);
      case 13:
        return new ValueReader(this.context, offset, length, this.values);
      case 14:
        return new AnnotationReader(this.context, this.quantization);
      case 15:
        return new SparseTensorReader(this.context, offset, length, (tensor) => this.sparse.push(tensor));
      case 16:
        return new EntryReader(this.context, this.metadata);
      default:
        return undefined;
    }
  }

  override bytes(_field: number, data: Uint8Array, start: number, length: number): void {
    this.name = this.text(data, start, length);
  }

  override end(): void {
    this.done(this.graph());
  }

  graph(): GraphInfo {
    return {
      name: this.name,
      nodes: this.nodes,
      initializers: this.initializers,
      sparseInitializers: this.sparse,
      inputs: this.inputs,
      outputs: this.outputs,
      valueInfo: this.values,
      quantization: this.quantization,
      metadata: this.metadata,
      offset: this.offset,
      length: this.length,
    };
  }
}

/** TensorAnnotation: 1 tensor_name, 2 quant_parameter_tensor_names. */
class AnnotationReader extends Visitor {
  private tensor = '';
  private readonly parameters: MetadataEntry[] = [];

  constructor(
    context: ReadContext,
    private readonly target: QuantizationAnnotation[],
  ) {
    super(context);
  }

  override enter(field: number): MessageVisitor | typeof TAKE | undefined {
    if (field === 1) return TAKE;
    return field === 2 ? new EntryReader(this.context, this.parameters) : undefined;
  }

  override bytes(_field: number, data: Uint8Array, start: number, length: number): void {
    this.tensor = this.text(data, start, length);
  }

  override end(): void {
    this.target.push({ tensor: this.tensor, parameters: this.parameters });
  }
}

/** 1 name, 4 input, 5 output, 6 attribute, 7 node, 9 opset_import, 10 domain, 11 attribute_proto, 12 value_info, 13 overload. */
class FunctionReader extends Visitor {
  private name = '';
  private domain = '';
  private overload = '';
  private readonly inputs: string[] = [];
  private readonly outputs: string[] = [];
  private readonly attributes: string[] = [];
  private readonly defaults: AttributeInfo[] = [];
  private readonly nodes: NodeInfo[] = [];
  private readonly opsets: OpsetImport[] = [];
  private readonly values: ValueInfo[] = [];

  constructor(
    context: ReadContext,
    private readonly offset: number,
    private readonly length: number,
    private readonly target: FunctionInfo[],
  ) {
    super(context);
  }

  override enter(field: number, offset: number, length: number): MessageVisitor | typeof TAKE | undefined {
    if (!this.context.admit(offset)) return undefined;
    switch (field) {
      case 1:
      case 4:
      case 5:
      case 6:
      case 10:
      case 13:
        return TAKE;
      case 7:
        return new NodeReader(this.context, offset, length, this.nodes);
      case 9:
        return new OpsetReader(this.context, this.opsets);
      case 11:
        return new AttributeReader(this.context, this.defaults);
      case 12:
        return new ValueReader(this.context, offset, length, this.values);
      default:
        return undefined;
    }
  }

  override bytes(field: number, data: Uint8Array, start: number, length: number): void {
    const text = this.text(data, start, length);
    if (field === 1) this.name = text;
    else if (field === 4) this.inputs.push(text);
    else if (field === 5) this.outputs.push(text);
    else if (field === 6) this.attributes.push(text);
    else if (field === 10) this.domain = canonicalDomain(text);
    else if (field === 13) this.overload = text;
  }

  override end(): void {
    this.target.push({
      domain: this.domain,
      name: this.name,
      overload: this.overload,
      inputs: this.inputs,
      outputs: this.outputs,
      attributes: this.attributes,
      attributeDefaults: this.defaults,
      nodes: this.nodes,
      opsets: this.opsets,
      valueInfo: this.values,
      offset: this.offset,
      length: this.length,
    });
  }
}

/** 1 initialization, 2 algorithm. */
class TrainingReader extends Visitor {
  private initialization: GraphInfo | undefined;
  private algorithm: GraphInfo | undefined;

  constructor(
    context: ReadContext,
    private readonly target: TrainingInfo[],
  ) {
    super(context);
  }

  override enter(field: number, offset: number, length: number): MessageVisitor | undefined {
    if (field === 1) return new GraphReader(this.context, offset, length, (graph) => (this.initialization = graph));
    if (field === 2) return new GraphReader(this.context, offset, length, (graph) => (this.algorithm = graph));
    return undefined;
  }

  override end(): void {
    this.target.push({ initialization: this.initialization, algorithm: this.algorithm });
  }
}

/** 1 ir_version, 2 producer_name, 3 producer_version, 4 domain, 5 model_version, 6 doc, 7 graph, 8 opset_import, 14 metadata, 20 training, 25 functions. */
export class ModelReader extends Visitor {
  irVersion: number | undefined;
  producerName = '';
  producerVersion = '';
  domain = '';
  modelVersion = 0;
  doc = '';
  readonly opsets: OpsetImport[] = [];
  readonly metadata: MetadataEntry[] = [];
  readonly functions: FunctionInfo[] = [];
  readonly training: TrainingInfo[] = [];
  graphReader: GraphReader | undefined;
  complete = true;

  override enter(field: number, offset: number, length: number): MessageVisitor | typeof TAKE | undefined {
    switch (field) {
      case 2:
      case 3:
      case 4:
        return TAKE;
      case 6:
        return length <= this.context.limits.text ? TAKE : undefined;
      case 7:
        // A second occurrence is merged into the first, as protobuf says.
        return (this.graphReader ??= new GraphReader(this.context, offset, length, () => undefined));
      case 8:
        return this.context.admit(offset) ? new OpsetReader(this.context, this.opsets) : undefined;
      case 14:
        return this.context.admit(offset) ? new EntryReader(this.context, this.metadata) : undefined;
      case 20:
        return this.context.admit(offset) ? new TrainingReader(this.context, this.training) : undefined;
      case 25:
        return this.context.admit(offset)
          ? new FunctionReader(this.context, offset, length, this.functions)
          : undefined;
      default:
        return undefined;
    }
  }

  override bytes(field: number, data: Uint8Array, start: number, length: number): void {
    const text = this.text(data, start, length);
    if (field === 2) this.producerName = text;
    else if (field === 3) this.producerVersion = text;
    else if (field === 4) this.domain = text;
    else if (field === 6) this.doc = text;
  }

  override number(field: number, value: number): void {
    if (field === 1) this.irVersion = value;
    else if (field === 5) this.modelVersion = value;
  }

  override end(complete: boolean): void {
    this.complete = complete;
  }
}
