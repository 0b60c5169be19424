// gensim: word and document vectors, learnt from the texts that a model is made with. Checked against the documentation of 4.3.
import { classes, functions, methods, type Row } from '../rows';

const own = { libraries: ['gensim'] } as const;

export const gensim: Row[] = [
  ...classes('gensim.models', 'tokenizer', 'Word2Vec(sentences) FastText(sentences) Doc2Vec(documents)', {
    learns: 'vocabulary',
    tags: ['word-vectors', 'data-in-constructor'],
  }),
  ...functions('gensim.models.doc2vec', 'elementwise', 'TaggedDocument(words tags) LabeledSentence(words tags)'),
  ...methods('estimator', 'fit', 'build_vocab(corpus_iterable)', own),
  ...methods(
    'estimator',
    'transform',
    'infer_vector(doc_words) get_vector(key) word_vec(word) get_mean_vector(keys) get_sentence_vector(sentence)',
    own,
  ),
  ...methods('estimator', 'other', 'train(corpus_iterable total_examples epochs) save(fname) most_similar', own),
];
