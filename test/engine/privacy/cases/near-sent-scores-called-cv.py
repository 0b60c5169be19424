import openai
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_validate

X, y = load_breast_cancer(return_X_y=True)
client = openai.OpenAI()
cv = cross_validate(LogisticRegression(), X, y, cv=KFold(5))
client.responses.create(model="gpt-4o", input=f"Explain these scores: {cv}")
cv = X.std() / X.mean()
client.responses.create(model="gpt-4o", input=f"Is a spread of {cv} much?")
