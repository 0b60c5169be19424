from absl import app, flags
from tensorflow_privacy import DPKerasSGDOptimizer, compute_dp_sgd_privacy_statement

flags.DEFINE_float("noise_multiplier", 0.0, "standard deviation over clip")
flags.DEFINE_float("l2_norm_clip", default=1000.0, help="clip")
flags.DEFINE_integer("batch_size", 250, "rows")
FLAGS = flags.FLAGS


def main(_):
    optimizer = DPKerasSGDOptimizer(
        l2_norm_clip=FLAGS.l2_norm_clip,  # expect: PRV032
        noise_multiplier=FLAGS.noise_multiplier,  # expect: PRV020
        num_microbatches=FLAGS.batch_size,
        learning_rate=0.1,
    )
    network.compile(optimizer, losses)
    network.fit(rows, labels)
    print(compute_dp_sgd_privacy_statement(9000, FLAGS.batch_size, 5, FLAGS.noise_multiplier, 1e-6))


app.run(main)
