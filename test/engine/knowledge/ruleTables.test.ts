// The tables that rules ask: names listed once, found in other spellings, and what pins, protects, decides or was withdrawn.
import assert from 'node:assert/strict';
import { contestedDataset } from '../../../src/engine/knowledge/contested';
import { privacyCalls } from '../../../src/engine/knowledge/differentialPrivacy';
import { decisionDomain, domainById } from '../../../src/engine/knowledge/domains';
import { fairnessTable } from '../../../src/engine/knowledge/fairnessEvidence';
import { FAIRNESS_NAME } from '../../../src/engine/knowledge/fairnessNames';
import { federatedTable } from '../../../src/engine/knowledge/federated';
import {
  hubCall,
  hubTable,
  isCommit,
  isLocalRepository,
  isPinnedKaggleHandle,
  isPinnedTensorflowHub,
  isPinnedTorchHub,
} from '../../../src/engine/knowledge/hubs';
import { knowledge } from '../../../src/engine/knowledge/index';
import {
  isPinnedArtifact,
  isPinnedTfds,
  placeVersion,
  readerVersions,
  TIME_TRAVEL_SQL,
} from '../../../src/engine/knowledge/readers';
import { safeguardTable } from '../../../src/engine/knowledge/safeguards';
import { sinkTable, TABLE_WRITERS } from '../../../src/engine/knowledge/sinks';
import { modelSaves, trackerTable } from '../../../src/engine/knowledge/trackers';

const TABLES = {
  sinks: sinkTable.rows,
  privacyCalls: privacyCalls.rows,
  fairness: fairnessTable.rows,
  federated: federatedTable.rows,
  hubs: hubTable.rows,
  readers: readerVersions.rows,
  modelSaves: modelSaves.rows,
};

describe('tables for rules', () => {
  for (const [name, rows] of Object.entries(TABLES)) {
    it(`${name}: every name once, as a dotted name`, () => {
      const seen = new Set<string>();
      for (const row of rows) {
        assert.match(row.name, /^[A-Za-z_][\w.]*$/);
        assert.ok(!seen.has(row.name), row.name);
        seen.add(row.name);
      }
    });
  }

  it('take schools near a house for no decision about education', () => {
    const near = ['full_sq', 'children_school', 'school_quota', 'school_km', 'university_km', 'hospital_beds'];
    assert.equal(decisionDomain(near.map((text) => ({ text, from: 'column' }))), null);
    const pupils = ['school', 'grade', 'exam_score', 'student_id'];
    assert.equal(decisionDomain(pupils.map((text) => ({ text, from: 'column' })))?.id, 'education');
  });

  it('find a name in private modules and behind a chain', () => {
    assert.equal(sinkTable.find('openai.OpenAI.chat.completions.create')?.receiver, 'OpenAI');
    assert.equal(sinkTable.find('openai.resources.OpenAI.responses.create')?.kind, 'llm');
    assert.equal(sinkTable.find('boto3.client.upload_file')?.kind, 'cloud');
    assert.equal(sinkTable.find('boto3.client.invoke_model')?.kind, 'llm');
    assert.equal(sinkTable.find('wandb.sdk.wandb_run.Run.log')?.kind, 'tracker');
    assert.equal(fairnessTable.find('fairlearn.metrics._metric_frame.MetricFrame')?.keywordOnly, true);
    assert.equal(fairnessTable.find('fairlearn.metrics.accuracy_score_group_min')?.role, 'metric');
    assert.equal(fairnessTable.find('fairlearn.reductions.DemographicParity')?.role, 'weak');
    assert.equal(privacyCalls.find('opacus.privacy_engine.PrivacyEngine.make_private')?.noise, 'noise_multiplier');
    assert.equal(federatedTable.find('flwr.server.strategy.fedavg.FedAvg')?.role, 'strategy');
    assert.equal(trackerTable.find('mlflow.tracking.fluent.start_run')?.role, 'start');
    assert.equal(sinkTable.find(''), undefined);
    assert.equal(sinkTable.find('sklearn.preprocessing.StandardScaler'), undefined);
  });

  it('tell a safeguard that works from one that only looks', () => {
    assert.equal(safeguardTable.find('presidio_analyzer.AnalyzerEngine.analyze')?.counts, 'no');
    assert.equal(safeguardTable.find('presidio_anonymizer.AnonymizerEngine.anonymize')?.counts, 'yes');
    assert.equal(safeguardTable.find('hashlib.sha256')?.counts, 'weakly');
    assert.equal(safeguardTable.find('hmac.new')?.counts, 'yes');
  });

  it('know what leaves the machine', () => {
    assert.equal(sinkTable.find('requests.post')?.thirdParty, true);
    assert.equal(sinkTable.find('requests.head'), undefined);
    assert.equal(TABLE_WRITERS.get('to_csv')?.kind, 'file');
    assert.equal(TABLE_WRITERS.get('push_to_hub')?.kind, 'publish');
  });
});

describe('versions of what is read', () => {
  it('of hubs', () => {
    assert.equal(hubCall('transformers.AutoModel.from_pretrained')?.pins[0], 'revision');
    assert.equal(hubCall('my.AutoModel.from_pretrained'), undefined);
    assert.ok(isCommit('a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'));
    assert.ok(!isCommit('main'));
    for (const local of ['./model', '/data/model', 'csv', 'C:\\model', '../x'])
      assert.ok(isLocalRepository(local), local);
    assert.ok(!isLocalRepository('bert-base-uncased'));
    assert.ok(isPinnedKaggleHandle('owner/data/versions/3'));
    assert.ok(!isPinnedKaggleHandle('owner/data'));
    assert.ok(isPinnedTorchHub('pytorch/vision:v0.10.0'));
    assert.ok(!isPinnedTorchHub('pytorch/vision:main'));
    assert.ok(!isPinnedTorchHub('pytorch/vision'));
    assert.ok(isPinnedTensorflowHub('https://tfhub.dev/google/nnlm/2'));
    assert.ok(isPinnedTfds('mnist:3.0.1') && !isPinnedTfds('mnist') && !isPinnedTfds('mnist:1.*.*'));
    assert.ok(isPinnedArtifact('team/p/data:v3') && !isPinnedArtifact('data:latest') && !isPinnedArtifact('data'));
  });
  it('of places', () => {
    const places: [string, string][] = [
      ['data/train.csv', 'local'],
      ['https://raw.githubusercontent.com/o/r/0123456789abcdef0123456789abcdef01234567/d.csv', 'pinned'],
      ['https://raw.githubusercontent.com/o/r/main/d.csv', 'mutable'],
      ['https://zenodo.org/record/123456/files/d.csv', 'pinned'],
      ['s3://bucket/key.csv', 'mutable'],
      ['s3://bucket/key.csv?versionId=abc', 'pinned'],
      ['lakefs://repo/main/d.csv', 'mutable'],
      ['lakefs://repo/v1.2.0/d.csv', 'pinned'],
    ];
    for (const [place, version] of places) assert.equal(placeVersion(place), version, place);
  });
  it('of queries and names', () => {
    assert.match('SELECT * FROM t VERSION AS OF 3', TIME_TRAVEL_SQL);
    assert.match('select * from t FOR SYSTEM_TIME AS OF x', TIME_TRAVEL_SQL);
    assert.doesNotMatch('SELECT version FROM t', TIME_TRAVEL_SQL);
  });
});

describe('decisions about people', () => {
  const texts = (target: string, heading = '') => [
    { text: target, from: 'target' as const },
    ...(heading === '' ? [] : [{ text: heading, from: 'heading' as const }]),
  ];
  it('take their domain from the target first', () => {
    assert.equal(decisionDomain(texts('loan_status'))?.id, 'credit');
    assert.equal(decisionDomain(texts('two_year_recid'))?.id, 'justice');
    assert.equal(decisionDomain(texts('Attrition'))?.id, 'employment');
    assert.equal(decisionDomain(texts('readmitted'))?.id, 'health');
    assert.equal(decisionDomain(texts('Churn', 'Customer churn'))?.stakes, 'ordinary');
    for (const [text, id] of [
      ['Abandono escolar', 'education'],
      ['Studienabbruch an der Hochschule', 'education'],
      ['Patienten im Krankenhaus', 'health'],
      ['crédito hipotecario', 'credit'],
      ['Vorauswahl der Bewerbungen', 'employment'],
    ])
      assert.equal(decisionDomain([{ text: text ?? '', from: 'file' }])?.id, id);
    assert.equal(decisionDomain([{ text: 'Quality assurance of pupillometry', from: 'file' }]), null);
    assert.equal(decisionDomain([{ text: 'Predicting university admission', from: 'file' }])?.id, 'education');
    for (const [target, id] of Object.entries({
      貸款違約: 'credit',
      再入院: 'health',
      留班: 'education',
      錄用: 'employment',
      是否欠租: 'benefits',
      流失: 'marketing',
    }))
      assert.equal(decisionDomain(texts(target))?.id, id);
    assert.equal(decisionDomain(texts('標籤', '機器學習')), null);
    assert.equal(decisionDomain([{ text: '學校', from: 'column' }]), null);
    assert.equal(decisionDomain(texts('label', 'Scorecard of the army')), null);
    assert.equal(decisionDomain(texts('species', 'Iris flowers')), null);
    assert.equal(decisionDomain([{ text: 'heart', from: 'column' }]), null);
    for (const text of ['diagnosed_diabetes', 'hr_analytics', 'compas_scores', 'nhanes'])
      assert.equal(decisionDomain([{ text, from: 'target' }])?.stakes, 'high', text);
    assert.equal(decisionDomain([]), null);
  });
  it('are named by known data sets too', () => {
    for (const row of [
      knowledge.dataset('load_iris'),
      knowledge.dataset('fetch_openml:adult'),
      knowledge.dataset('../input/titanic/train.csv'),
    ]) {
      for (const tag of row?.tags ?? []) if (tag.startsWith('domain:')) assert.ok(domainById(tag.slice(7)), tag);
    }
    assert.equal(knowledge.dataset('sklearn.datasets.fetch_openml:adult')?.title, 'Adult (census income)');
    assert.equal(knowledge.dataset('data/compas-scores-two-years.csv')?.target, 'two_year_recid');
    assert.equal(knowledge.dataset('../input/titanic/train.csv')?.toy, true);
    assert.equal(knowledge.dataset('train.csv'), undefined);
  });
});

describe('signs of fairness work', () => {
  it('in names of a project', () => {
    for (const name of [
      'disparate_impact',
      'demographicParity',
      'equalized_odds_gap',
      'fairness_report',
      'accuracy_by_group',
      'subgroup_auc',
    ])
      assert.match(name, FAIRNESS_NAME);
    for (const name of ['groupby_columns', 'unfairness', 'impact', 'parity_bit'])
      assert.doesNotMatch(name, FAIRNESS_NAME);
  });
  it('and contested data sets by any of their names', () => {
    assert.equal(contestedDataset('sklearn.datasets.load_boston')?.id, 'boston-housing');
    assert.equal(contestedDataset('fetch_openml:boston')?.id, 'boston-housing');
    assert.equal(contestedDataset('data/ms_celeb_1m/list.txt')?.id, 'ms-celeb-1m');
    assert.equal(contestedDataset('load_iris'), undefined);
  });
});
