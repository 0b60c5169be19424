class Tally:
    def settle(self, results, state):
        counts = self.inner.settle(results, state.counts)
        return state.update(counts=counts)
