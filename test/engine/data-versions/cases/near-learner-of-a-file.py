from fastai.learner import load_learner

learner = load_learner("picture_model")
