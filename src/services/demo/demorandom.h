#pragma once

#include <QString>
#include <span>

namespace rapport::services {

/// The same numbers on every machine and with every standard library (SplitMix64, Steele, Lea and Flood 2014): the sample store
/// is made of them.
class DemoRandom {
public:
    explicit DemoRandom(quint64 seed)
        : m_state(seed) {}

    [[nodiscard]] quint64 next();
    /// 0 … bound − 1.
    [[nodiscard]] int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    /// `first` … `last`.
    [[nodiscard]] int between(int first, int last) { return first + below(last - first + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }

    template <typename T>
    [[nodiscard]] const T& pick(std::span<const T> list) {
        return list[static_cast<size_t>(below(static_cast<int>(list.size())))];
    }
    template <typename Container>
    [[nodiscard]] const auto& pick(const Container& list) {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

    /// A UUID (RFC 9562, version 8). The first part counts, so that a million of them enter an index in its order.
    [[nodiscard]] QString uid();

private:
    quint64 m_state;
    quint64 m_uids = 0;
};

} // namespace rapport::services
