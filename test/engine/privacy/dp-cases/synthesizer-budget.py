import pandas as pd
from snsynth import Synthesizer

rows = pd.read_csv("pums.csv")
small = Synthesizer.create("mst", epsilon=3.0)
small.fit(rows, preprocessor_eps=1.0)
large = Synthesizer.create("dpctgan", epsilon=64.0)  # expect: PRV021
large.fit(rows, preprocessor_eps=1.0)
