# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "photos/\n"
# file: photos/images/train/1.jpg = "x"
# file: birds.yaml = "path: photos\ntrain: images/train\nval: images/train\nnames: {0: heron}\ndownload: https://birds.example/photos.zip\n"
from ultralytics import YOLO

model = YOLO("yolo11n.pt")
model.train(data="birds.yaml", epochs=50)
model.train(data="coco8.yaml", epochs=50)
