import glob
import pandas as pd
from deepface import DeepFace

rows = []
for path in glob.glob("frames/*.jpg"):
    out = DeepFace.analyze(img_path=path, actions=["age", "gender", "race", "emotion"], enforce_detection=False)  # expect: FAI012
    rows.append({"file": path, "age": out[0]["age"], "gender": out[0]["dominant_gender"], "race": out[0]["dominant_race"]})
pd.DataFrame(rows).to_csv("visitors.csv", index=False)
