from game import Player

player = Player("pirate")
player.move(enable_attack=True)
settings = {"enable_attack": True, "speed": 3}
