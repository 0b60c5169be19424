# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "clips/\n"
# file: clips/1/mixed.wav = "RIFF"
# file: clips/1/voice1.wav = "RIFF"
import os

import soundfile as sf
from sklearn.linear_model import LinearRegression

mixed, voices = [], []
for name in os.listdir("clips"):
    mixed.append(sf.read(f"clips/{name}/mixed.wav")[0])  # expect: DVL001 "mixed.wav"
    voices.append(sf.read(f"clips/{name}/voice1.wav")[0])  # expect: DVL001 "voice1.wav"
LinearRegression().fit(mixed, range(len(mixed)))
LinearRegression().fit(voices, range(len(mixed)))
