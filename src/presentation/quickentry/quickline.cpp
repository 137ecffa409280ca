#include "rapport/presentation/quickline.h"

#include "presentation/quickentry/quickchips.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using domain::ChipRole;

QuickLine::QuickLine(const Clock& clock, services::LineFor purpose, SearchModel::Find find, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_purpose(purpose)
    , m_order(services::dateOrder())
    , m_mentions(std::move(find)) {
    connect(&m_mentions, &CustomerMentions::found, this, [this] {
        describe();
        Q_EMIT changed();
    });
}

void QuickLine::setText(const QString& text) {
    if (text == m_text)
        return;
    keepWordsBeside(text);
    m_text = text;
    read();
}

void QuickLine::setCustomerZone(const QString& zoneId) {
    if (zoneId == m_customerZone)
        return;
    m_customerZone = zoneId;
    describe();
    Q_EMIT changed();
}

/// What was turned back into words moves with the text before it; where it was edited itself it is read anew.
void QuickLine::keepWordsBeside(const QString& text) {
    const auto shorter = std::min(m_text.size(), text.size());
    qsizetype same = 0;
    while (same < shorter && m_text[same] == text[same])
        ++same;
    qsizetype sameAtEnd = 0;
    while (sameAtEnd < shorter - same && m_text[m_text.size() - 1 - sameAtEnd] == text[text.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    const auto changedTo = m_text.size() - sameAtEnd;
    const auto by = text.size() - m_text.size();
    std::vector<Piece> kept;
    for (const auto& [start, length] : m_words) {
        if (start + length <= same)
            kept.emplace_back(start, length);
        else if (start >= changedTo)
            kept.emplace_back(start + by, length);
    }
    m_words = std::move(kept);
}

void QuickLine::read() {
    m_reading = services::readLine(m_text, {m_clock.now(), m_clock.zone(), m_order, m_words}, m_purpose);
    m_mentions.look(m_reading.customers);
    describe();
    Q_EMIT changed();
}

void QuickLine::describe() {
    m_chips.clear();
    const auto start = m_reading.due ? m_reading.due->date : m_clock.today();
    for (const auto& chip : m_reading.chips) {
        const auto* mention = chip.role == ChipRole::Customer ? m_mentions.of(chip.value) : nullptr;
        m_chips.push_back(inWords(chip, {m_text, m_clock.zone(), m_customerZone, mention, start}));
    }
}

void QuickLine::turnIntoWords(qsizetype chip) {
    if (chip < 0 || static_cast<size_t>(chip) >= m_chips.size())
        return;
    const auto& read = m_chips[static_cast<size_t>(chip)].read;
    m_words.emplace_back(read.start, read.length);
    this->read();
}

std::vector<CustomerId> QuickLine::mentioned() const {
    std::vector<CustomerId> ids;
    for (const auto& name : m_reading.customers)
        if (const auto* mention = m_mentions.of(name);
            mention && mention->customer.isValid() && std::find(ids.begin(), ids.end(), mention->customer) == ids.end())
            ids.push_back(mention->customer);
    return ids;
}

QStringList QuickLine::mentionedNames() const {
    QStringList names;
    for (const auto& name : m_reading.customers)
        if (const auto* mention = m_mentions.of(name); mention && mention->customer.isValid() && !names.contains(mention->name))
            names << mention->name;
    return names;
}

bool QuickLine::isSettled() const {
    return std::all_of(m_reading.customers.begin(), m_reading.customers.end(),
                       [this](const QString& name) { return m_mentions.of(name) != nullptr; });
}

QString QuickLine::problem() const {
    for (const auto& name : m_reading.customers)
        if (const auto* mention = m_mentions.of(name); mention && !mention->customer.isValid())
            return tr("Nobody is called “%1”. Write the name as it is in the list, or press Backspace on it to keep the words.")
                .arg(name);
    return {};
}

} // namespace rapport::presentation
