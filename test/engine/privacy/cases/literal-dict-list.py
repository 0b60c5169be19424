people = [
    {"name": "Ines Duarte", "email": "ines.duarte@hotmail.com", "age": 41},  # expect: PRV009 "2 e-mail addresses"
    {"name": "Karl Weber", "email": "karl.weber@gmx.de", "age": 38},
]
