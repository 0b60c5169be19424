# file: dvc.yaml = "stages:\n  draw:\n    cmd: python stage-lacks-pictures.py\n    deps: [stage-lacks-pictures.py, rows.csv]\n    outs: [model.pkl]\n"
import matplotlib.pyplot as plt
import pandas as pd
from scipy import sparse

rows = pd.read_csv("rows.csv")
sparse.save_npz("rows.npz", sparse.csr_matrix(rows))  # expect: DVL009 "`rows.npz`"
plt.plot(rows["a"])
plt.savefig("plots/line.png", dpi=150)  # expect: DVL009 "`- plots`"
plt.hist(rows["a"])
plt.savefig("plots/histogram.png")
