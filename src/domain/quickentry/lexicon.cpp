#include "domain/quickentry/lexicon.h"

#include <algorithm>
#include <vector>

namespace rapport::domain::quickentry {

namespace {

struct Known {
    std::u16string_view word;
    Entry entry;
};

void collect(std::vector<Known>& all, std::span<const Row> table, Tongue tongue) {
    for (const Row& row : table) {
        std::u16string_view rest = row.words;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(u' '), rest.size());
            all.push_back({rest.substr(0, end), {row.meaning, tongue, row.ownTongueOnly, row.value}});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
}

/// All tables in one, by open addressing: words are looked up for each one of a line.
class Lexicon {
public:
    Lexicon() {
        std::vector<Known> all;
        for (const auto& [tables, tongue] : {std::pair(englishWords(), English), std::pair(germanWords(), German),
                                             std::pair(frenchWords(), French), std::pair(spanishWords(), Spanish)})
            for (const auto table : tables)
                collect(all, table, tongue);
        std::stable_sort(all.begin(), all.end(), [](const Known& a, const Known& b) { return a.word < b.word; });
        m_entries.reserve(all.size());
        for (const Known& known : all)
            m_entries.push_back(known.entry);
        for (size_t from = 0; from < all.size();) {
            size_t to = from + 1;
            while (to < all.size() && all[to].word == all[from].word)
                ++to;
            insert({all[from].word, from, to - from});
            m_longest = std::max(m_longest, all[from].word.size());
            from = to;
        }
    }

    [[nodiscard]] std::span<const Entry> find(std::u16string_view word) const {
        if (word.empty() || word.size() > m_longest)
            return {};
        for (size_t at = hashOf(word);; ++at) {
            const Slot& slot = m_slots[at % slotCount];
            if (slot.count == 0)
                return {};
            if (slot.word == word)
                return std::span(m_entries).subspan(slot.first, slot.count);
        }
    }

private:
    struct Slot {
        std::u16string_view word;
        size_t first = 0;
        size_t count = 0;
    };
    static constexpr size_t slotCount = 8192;

    static size_t hashOf(std::u16string_view word) {
        size_t hash = 14695981039346656037ULL;
        for (const char16_t unit : word)
            hash = (hash ^ unit) * 1099511628211ULL;
        return hash ^ (hash >> 32);
    }
    void insert(const Slot& slot) {
        size_t at = hashOf(slot.word);
        while (m_slots[at % slotCount].count > 0)
            ++at;
        m_slots[at % slotCount] = slot;
    }

    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots = std::vector<Slot>(slotCount);
    size_t m_longest = 0;
};

} // namespace

std::span<const Entry> meaningsOf(std::u16string_view word) {
    static const Lexicon lexicon;
    return lexicon.find(word);
}

} // namespace rapport::domain::quickentry
