// The edge devices of the model inspector, as rules ask for them: a table like the others, though it lies with the models.
export { findTarget } from '../../onnx/targets/targets';
