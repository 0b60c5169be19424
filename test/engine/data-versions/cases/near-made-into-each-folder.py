# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "clips/\n"
# file: clips/1/mixed.wav = "RIFF"
# file: clips/1/voice1.wav = "RIFF"
# file: mix.py = "from pathlib import Path\nimport soundfile as sf\nfor number, voices in enumerate(load_voices()):\n    folder = Path(\"clips\") / f\"{number}\"\n    sf.write(str(folder / \"mixed.wav\"), sum(voices), 16000)\n    for which, voice in enumerate(voices):\n        sf.write(str(folder / name_of(which)), voice, 16000)\n"
# Who writes one file into each folder writes the others there, too.
import os

import soundfile as sf
from sklearn.linear_model import LinearRegression

mixed, voices = [], []
for name in os.listdir("clips"):
    mixed.append(sf.read(f"clips/{name}/mixed.wav")[0])
    voices.append(sf.read(f"clips/{name}/voice1.wav")[0])
LinearRegression().fit(mixed, range(len(mixed)))
LinearRegression().fit(voices, range(len(mixed)))
