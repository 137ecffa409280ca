#pragma once

#include <algorithm>
#include <vector>

namespace rapport::services {

/// Hashes that were seen, millions of them in 16 bytes each: a set of the library takes three times that.
class KeySet {
public:
    [[nodiscard]] bool contains(quint64 key) const { return !m_places.empty() && m_places[placeOf(key)] == stored(key); }
    void insert(quint64 key) {
        if ((m_size + 1) * 2 > m_places.size())
            grow();
        quint64& place = m_places[placeOf(key)];
        m_size += place == 0 ? 1 : 0;
        place = stored(key);
    }

private:
    /// 0 is an empty place.
    static quint64 stored(quint64 key) { return key == 0 ? 1 : key; }
    /// Where the key is, or would be.
    [[nodiscard]] size_t placeOf(quint64 key) const {
        size_t place = static_cast<size_t>(stored(key)) & (m_places.size() - 1);
        while (m_places[place] != 0 && m_places[place] != stored(key))
            place = (place + 1) & (m_places.size() - 1);
        return place;
    }
    void grow() {
        std::vector<quint64> places(std::max<size_t>(1024, m_places.size() * 2));
        places.swap(m_places);
        for (const quint64 key : places)
            if (key != 0)
                m_places[placeOf(key)] = key;
    }

    std::vector<quint64> m_places; ///< a power of two of them
    size_t m_size = 0;
};

} // namespace rapport::services
