#include "storage/duplicates/blocks.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// So many are compared each with each; more are first parted by something else.
constexpr size_t mostOfBlock = 40;

struct Entry {
    size_t key;
    quint32 place;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// Customers by one thing that they have in common. Two keys of one hash put strangers into a block, which are compared in vain.
class Blocks {
public:
    void add(const QString& key, size_t place) {
        if (!key.isEmpty())
            m_entries.push_back({qHash(key), static_cast<quint32>(place)});
    }

    /// Calls `take` with the places of each block of two or more.
    template <typename Take>
    void each(Take take) {
        std::sort(m_entries.begin(), m_entries.end());
        m_entries.erase(std::unique(m_entries.begin(), m_entries.end()), m_entries.end());
        std::vector<quint32> block;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            block.push_back(m_entries[i].place);
            if (i + 1 < m_entries.size() && m_entries[i + 1].key == m_entries[i].key)
                continue;
            if (block.size() > 1)
                take(block);
            block.clear();
        }
    }

private:
    std::vector<Entry> m_entries;
};

using Refine = QStringList (*)(const Likeness&);

/// What those who share a name may share as well.
QStringList livesOf(const Likeness& likeness) {
    QStringList keys;
    if (likeness.birthday)
        keys += likeness.birthday->toString();
    if (!likeness.organisation.isEmpty())
        keys += u"o "_s + likeness.organisation;
    return keys;
}

class Pairs {
public:
    explicit Pairs(const std::vector<Compared>& all)
        : m_all(all) {}

    std::vector<PlacePair> take() {
        std::sort(m_pairs.begin(), m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        return std::move(m_pairs);
    }

    void addBlock(const std::vector<quint32>& block, Refine refine) {
        if (block.size() <= mostOfBlock || !refine) {
            addEach(block);
            return;
        }
        Blocks parts;
        for (const quint32 place : block) {
            for (const QString& key : refine(m_all[place].likeness))
                parts.add(key, place);
        }
        parts.each([this](const std::vector<quint32>& part) { addEach(part); });
    }

    /// An initial's block holds all of a family who begin with it: of these, those who are known by it alone are compared.
    void addInitials(const std::vector<quint32>& block) {
        std::vector<quint32> initialed;
        for (const quint32 place : block) {
            if (initialed.size() < mostOfBlock && isInitialed(m_all[place].likeness))
                initialed.push_back(place);
        }
        for (const quint32 one : initialed) {
            for (size_t i = 0; i < std::min(block.size(), mostOfBlock); ++i)
                add(one, block[i]);
        }
    }

private:
    void addEach(const std::vector<quint32>& block) {
        const size_t size = std::min(block.size(), mostOfBlock);
        for (size_t i = 0; i < size; ++i) {
            for (size_t j = i + 1; j < size; ++j)
                add(block[i], block[j]);
        }
    }
    void add(quint32 one, quint32 other) {
        if (one != other)
            m_pairs.push_back(std::minmax(one, other));
    }

    const std::vector<Compared>& m_all;
    std::vector<PlacePair> m_pairs;
};

} // namespace

std::vector<PlacePair> pairsToCompare(const std::vector<Compared>& all) {
    Blocks numbers, addresses, names, initials;
    for (size_t place = 0; place < all.size(); ++place) {
        const Likeness& likeness = all[place].likeness;
        for (const auto& phone : likeness.phones)
            numbers.add(phone.matchKey, place);
        for (const QString& address : likeness.emails)
            addresses.add(address, place);
        for (const QString& name : nameKeysOf(likeness))
            names.add(name, place);
        initials.add(initialKeyOf(likeness), place);
    }
    Pairs pairs(all);
    for (Blocks* reach : {&numbers, &addresses})
        reach->each([&](const std::vector<quint32>& block) { pairs.addBlock(block, &nameKeysOf); });
    names.each([&](const std::vector<quint32>& block) { pairs.addBlock(block, &livesOf); });
    initials.each([&](const std::vector<quint32>& block) { pairs.addInitials(block); });
    return pairs.take();
}

} // namespace rapport::storage
