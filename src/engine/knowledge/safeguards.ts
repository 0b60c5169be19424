// What protects personal data on its way, and how far. A safeguard counts only where it does something: see `counts`.
import { nameTable, places, type Certainty } from './nameTable';

export type SafeguardKind =
  /** Finds personal data, protects nothing by itself. */
  | 'detect'
  | 'redact'
  | 'synthesize'
  | 'pseudonymize'
  | 'encrypt'
  | 'anonymity'
  | 'generalize'
  | 'dp-train'
  | 'dp-query'
  | 'dp-account'
  | 'federated'
  | 'homomorphic'
  | 'multiparty'
  | 'remote'
  /** Tests what a model gives away. */
  | 'attack-test'
  | 'display';

export type Counts =
  | 'yes'
  /** A hint only: an unkeyed hash can be reversed by trying all values, synthetic rows may repeat real ones. */
  | 'weakly'
  /** Nothing until another call uses its result. */
  | 'no';

export interface SafeguardRow {
  readonly name: string;
  readonly kind: SafeguardKind;
  readonly counts: Counts;
  readonly certainty: Certainty;
}

function guards(
  kind: SafeguardKind,
  owners: string,
  names: string,
  counts: Counts = 'yes',
  certainty: Certainty = 'documented',
): SafeguardRow[] {
  return places(owners, names).map((name) => ({ name, kind, counts, certainty }));
}

const OPACUS = 'opacus opacus.PrivacyEngine opacus.privacy_engine.PrivacyEngine';

export const safeguardTable = nameTable<SafeguardRow>([
  ...guards(
    'detect',
    'presidio_analyzer',
    'AnalyzerEngine BatchAnalyzerEngine AnalyzerEngine.analyze BatchAnalyzerEngine.analyze_dict BatchAnalyzerEngine.analyze_iterator',
    'no',
  ),
  ...guards(
    'redact',
    'presidio_anonymizer',
    'AnonymizerEngine.anonymize BatchAnonymizerEngine.anonymize_dict BatchAnonymizerEngine.anonymize_list',
  ),
  ...guards('detect', 'presidio_anonymizer', 'AnonymizerEngine BatchAnonymizerEngine DeanonymizeEngine', 'no'),
  ...guards('redact', 'presidio_structured', 'StructuredEngine.anonymize'),
  ...guards(
    'detect',
    'presidio_structured',
    'PandasAnalysisBuilder PandasAnalysisBuilder.generate_analysis JsonAnalysisBuilder.generate_analysis',
    'no',
  ),
  ...guards(
    'redact',
    'presidio_image_redactor',
    'ImageRedactorEngine.redact DicomImageRedactorEngine.redact DicomImageRedactorEngine.redact_from_file',
    'yes',
    'assumed',
  ),
  ...guards('redact', 'scrubadub', 'clean clean_documents Scrubber.clean Scrubber.clean_documents'),
  ...guards('detect', 'scrubadub', 'list_filth list_filth_documents', 'no'),
  ...guards(
    'redact',
    'langchain_experimental.data_anonymizer',
    'PresidioAnonymizer.anonymize PresidioReversibleAnonymizer.anonymize',
  ),
  ...guards('redact', 'llm_guard.input_scanners', 'Anonymize Anonymize.scan', 'yes', 'assumed'),
  ...guards('redact', 'guardrails.hub', 'DetectPII', 'yes', 'assumed'),
  ...guards('redact', 'datafog', 'DataFog sanitize', 'yes', 'assumed'),
  ...guards('redact', 'cleantext', 'clean', 'yes', 'assumed'),
  ...guards('redact', 'google.cloud.dlp_v2.DlpServiceClient google.cloud.dlp.DlpServiceClient', 'deidentify_content'),
  ...guards('detect', 'boto3.client', 'detect_pii_entities contains_pii_entities', 'no', 'assumed'),
  ...guards('redact', 'azure.ai.textanalytics.TextAnalyticsClient', 'recognize_pii_entities', 'yes', 'assumed'),
  ...guards('redact', 'pydicom', 'dcmread.remove_private_tags Dataset.remove_private_tags', 'weakly', 'assumed'),
  ...guards('redact', 'deid.dicom', 'replace_identifiers', 'yes', 'assumed'),
  ...guards('redact', 'pydeid', 'pyDeid', 'yes', 'assumed'),

  ...guards('synthesize', 'faker', 'Faker Faker.name Faker.email Faker.phone_number Faker.address'),
  ...guards(
    'synthesize',
    'sdv.single_table',
    'GaussianCopulaSynthesizer CTGANSynthesizer TVAESynthesizer CopulaGANSynthesizer',
    'weakly',
    'assumed',
  ),
  ...guards('synthesize', 'ctgan', 'CTGAN TVAE', 'weakly', 'assumed'),
  ...guards(
    'synthesize',
    'snsynth',
    'Synthesizer.create Synthesizer.create.fit_sample Synthesizer.create.sample',
    'yes',
  ),

  ...guards(
    'pseudonymize',
    '-',
    'hmac.new hmac.digest hashlib.pbkdf2_hmac hashlib.scrypt bcrypt.hashpw argon2.PasswordHasher argon2.PasswordHasher.hash argon2.low_level.hash_secret uuid.uuid4 secrets.token_hex secrets.token_urlsafe ff3.FF3Cipher ff3.FF3Cipher.encrypt pyffx.Integer pyffx.String',
  ),
  ...guards('pseudonymize', 'pandas', 'factorize'),
  ...guards(
    'pseudonymize',
    'hashlib',
    'md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s shake_128 shake_256 new',
    'weakly',
  ),
  ...guards(
    'pseudonymize',
    '-',
    'hash builtins.hash pandas.util.hash_pandas_object pandas.util.hash_array mmh3.hash mmh3.hash64 mmh3.hash128 xxhash.xxh32 xxhash.xxh64 xxhash.xxh3_64 zlib.crc32 zlib.adler32 pyspark.sql.functions.md5 pyspark.sql.functions.sha1 pyspark.sql.functions.sha2 pyspark.sql.functions.hash pyspark.sql.functions.xxhash64 polars.Expr.hash polars.Series.hash uuid.uuid3 uuid.uuid5',
    'weakly',
  ),
  ...guards(
    'pseudonymize',
    '-',
    'sklearn.feature_extraction.FeatureHasher sklearn.feature_extraction.text.HashingVectorizer category_encoders.HashingEncoder',
    'weakly',
  ),

  ...guards(
    'encrypt',
    '-',
    'cryptography.fernet.Fernet cryptography.fernet.Fernet.encrypt cryptography.hazmat.primitives.ciphers.aead.AESGCM cryptography.hazmat.primitives.ciphers.aead.AESGCM.encrypt nacl.secret.SecretBox nacl.secret.SecretBox.encrypt pyarrow.parquet.encryption.CryptoFactory pyzipper.AESZipFile sqlcipher3.connect',
  ),
  ...guards(
    'detect',
    'pycanon.anonymity',
    'k_anonymity l_diversity t_closeness alpha_k_anonymity entropy_l_diversity recursive_c_l_diversity basic_beta_likeness enhanced_beta_likeness delta_disclosure',
    'no',
  ),
  ...guards('detect', 'pycanon.report', 'print_report', 'no'),
  ...guards(
    'anonymity',
    'anjana.anonymity',
    'k_anonymity alpha_k_anonymity l_diversity entropy_l_diversity recursive_c_l_diversity t_closeness basic_beta_likeness enhanced_beta_likeness delta_disclosure',
  ),
  ...guards(
    'anonymity',
    'anonypy',
    'Preserver Preserver.anonymize_k_anonymity Preserver.anonymize_l_diversity',
    'yes',
    'assumed',
  ),
  ...guards('generalize', 'pandas', 'cut qcut', 'weakly'),
  ...guards('display', '-', 'nbstripout', 'weakly'),

  ...guards('dp-train', OPACUS, 'make_private make_private_with_epsilon'),
  ...guards('dp-train', 'opacus', 'PrivacyEngine GradSampleModule', 'no'),
  ...guards('dp-train', 'fastDP private_transformers', 'PrivacyEngine', 'yes', 'assumed'),
  ...guards('dp-train', 'dp_transformers.dp_utils', 'OpacusDPTrainer', 'yes', 'assumed'),
  ...guards('dp-train', 'optax.contrib', 'differentially_private_aggregate dpsgd', 'yes', 'assumed'),
  ...guards(
    'dp-train',
    'tensorflow_privacy',
    `DPKerasSGDOptimizer DPKerasAdamOptimizer DPKerasAdagradOptimizer VectorizedDPKerasSGDOptimizer VectorizedDPKerasAdamOptimizer
     VectorizedDPKerasAdagradOptimizer DPGradientDescentGaussianOptimizer DPModel DPSequential make_dp_model_class
     make_keras_optimizer_class make_keras_generic_optimizer_class DPFTRLTreeAggregationOptimizer DNNClassifier`,
  ),
  ...guards('dp-account', 'tensorflow_privacy', 'compute_dp_sgd_privacy_statement compute_dp_sgd_privacy', 'no'),
  ...guards(
    'dp-train',
    'diffprivlib.models',
    'GaussianNB KMeans LinearRegression LogisticRegression PCA StandardScaler RandomForestClassifier DecisionTreeClassifier',
  ),
  ...guards(
    'dp-query',
    'diffprivlib.tools',
    'mean std var sum nanmean nanstd nanvar nansum count_nonzero histogram histogram2d histogramdd quantile percentile median',
  ),
  ...guards(
    'dp-query',
    'diffprivlib.mechanisms',
    'Laplace LaplaceTruncated LaplaceFolded LaplaceBoundedDomain LaplaceBoundedNoise Gaussian GaussianAnalytic GaussianDiscrete Geometric GeometricTruncated Exponential Binary Snapping Staircase Uniform Vector',
  ),
  ...guards(
    'dp-query',
    'opendp.prelude opendp',
    'Context.compositor m.make_laplace m.then_laplace m.make_gaussian m.then_gaussian m.make_randomized_response_bool measurements.make_laplace measurements.make_gaussian',
  ),
  ...guards('dp-query', 'snsql', 'from_connection from_df Privacy'),
  ...guards('dp-train', 'interpret.privacy', 'DPExplainableBoostingClassifier DPExplainableBoostingRegressor'),
  ...guards(
    'dp-query',
    '-',
    'pydp.algorithms.laplacian.BoundedMean pydp.algorithms.laplacian.BoundedSum pydp.algorithms.laplacian.Count pipeline_dp.DPEngine tmlt.analytics.Session.Builder',
    'yes',
    'assumed',
  ),
  ...guards(
    'attack-test',
    '-',
    'tensorflow_privacy.privacy.privacy_tests.membership_inference_attack.membership_inference_attack.run_attacks art.attacks.inference.membership_inference.MembershipInferenceBlackBox privacy_meter.audit',
    'no',
    'assumed',
  ),

  ...guards('homomorphic', 'tenseal', 'ckks_vector ckks_tensor bfv_vector bfv_tensor'),
  ...guards(
    'homomorphic',
    'concrete.ml.sklearn',
    'LogisticRegression RandomForestClassifier XGBClassifier DecisionTreeClassifier LinearSVC NeuralNetClassifier',
    'yes',
    'assumed',
  ),
  ...guards(
    'multiparty',
    'crypten',
    'cryptensor load_from_party nn.from_pytorch mpc.run_multiprocess',
    'yes',
    'assumed',
  ),
  ...guards('multiparty', '-', 'mpyc.runtime.mpc secretflow.SPU spu.psi', 'yes', 'assumed'),
  ...guards(
    'remote',
    'syft',
    'login login_as_guest orchestra.launch syft_function syft_function_single_use Asset',
    'yes',
    'assumed',
  ),
]);

/** Presidio's operators that leave the text as it was. */
export const KEEPING_OPERATORS: ReadonlySet<string> = new Set(['keep']);
/** Classes that carry an operator's name as their first argument. */
export const OPERATOR_CONFIGS: readonly string[] = [
  'presidio_anonymizer.entities.OperatorConfig',
  'presidio_anonymizer.OperatorConfig',
];

/** Libraries whose presence in code or requirements shows that de-identification was thought of. */
export const SAFEGUARD_LIBRARIES: ReadonlySet<string> = new Set(
  'presidio_analyzer presidio_anonymizer presidio_structured presidio_image_redactor scrubadub opacus tensorflow_privacy diffprivlib opendp snsql snsynth pycanon anjana anonypy faker sdv ctgan tenseal crypten syft flwr pydp pipeline_dp dp_transformers deid pydeid llm_guard datafog jax_privacy'.split(
    ' ',
  ),
);

/** Libraries that look for personal data in texts or take it out: without one of them a call by such a name is another's. */
export const REDACTION_LIBRARIES =
  /presidio|scrubadub|anonymizer|llm_guard|guardrails|datafog|cleantext|dlp|boto3|textanalytics|deid/i;

/**
 * What finds the rows that are of one person: there names are compared, and a model learns how like they are.
 * https://recordlinkage.readthedocs.io, https://docs.dedupe.io, https://moj-analytical-services.github.io/splink/, https://anhaidgroup.github.io/py_entitymatching/
 */
export const LINKAGE_LIBRARIES = /^(?:recordlinkage|dedupe|splink|py_entitymatching)(?:\.|$)/;

/** Safeguards that are used for much else: of passwords, files and keys. */
export const USED_ELSEWHERE = /^(?:pandas\.factorize|uuid\.|secrets\.|hashlib\.|hmac\.|bcrypt\.|argon2\.)/;

/** Libraries that make people up. */
export const INVENTS_PEOPLE =
  /^(?:faker|mimesis|sdv|ctgan|synthpop|snsynth|gretel_synthetics|pydbgen|polyfactory|factory_boy|elizabeth|presidio_evaluator\.data_generator)(?:\.|$)/;
/** What is named after one of them makes people up too. */
export const NAMED_AFTER_INVENTORS = /faker/i;

/** Synthesizers of SDV put made-up names, numbers and addresses in the place of what names people: https://docs.sdv.dev/sdv/concepts/metadata/sdtypes */
export const INVENTS_NAMES = /^(?:GaussianCopula|CTGAN|TVAE|CopulaGAN)Synthesizer$/;
