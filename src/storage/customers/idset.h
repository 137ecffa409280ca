#pragma once

#include <QtGlobal>
#include <vector>

namespace rapport::storage {

/// Ids as bits: one for each number up to the largest, so that a million of them are 125 kB and asked for in no time.
class IdSet {
public:
    void insert(qint64 id) {
        const auto place = static_cast<size_t>(id);
        if (place >= m_bits.size())
            m_bits.resize(place + place / 2 + 1024);
        m_count += m_bits[place] ? 0 : 1;
        m_bits[place] = true;
    }
    [[nodiscard]] bool contains(qint64 id) const {
        const auto place = static_cast<size_t>(id);
        return id >= 0 && place < m_bits.size() && m_bits[place];
    }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    std::vector<bool> m_bits;
    qint64 m_count = 0;
};

} // namespace rapport::storage
