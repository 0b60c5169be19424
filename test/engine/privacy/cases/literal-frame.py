import pandas as pd

people = pd.DataFrame(
    {
        "name": ["Lee Ka Yan", "Ho Siu Ming"],
        "id_card": ["E364912(5)", "D288754(2)"],  # expect: PRV009 "2 Hong Kong identity card numbers"
    }
)
