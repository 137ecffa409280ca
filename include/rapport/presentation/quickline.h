#pragma once

#include "rapport/core/clock.h"
#include "rapport/presentation/mentions.h"
#include "rapport/presentation/rowroles.h"
#include "rapport/services/quickentry.h"

#include <QObject>

namespace rapport::presentation {

/// A piece of a typed line and what it was read as, for people.
struct QuickChip {
    domain::Chip read = {};
    QString icon = {};    ///< name in resources/icons/icons.txt
    QString text = {};    ///< "Thursday 26 November 2026, 15:00 your time · 09:00 in New York"
    QString name = {};    ///< the same with what it is for, for screen readers: "Due: Thursday …"
    QString tooltip = {}; ///< what it does, and how it becomes words again
    Tone tone = Tone::Neutral;
    friend bool operator==(const QuickChip&, const QuickChip&) = default;
};

/// A line while it is typed: reads it on every change, says what it was read as, and lets each piece be turned back into words.
/// What was turned back stays words while the rest of the line is edited, until these words themselves are.
class QuickLine : public QObject {
    Q_OBJECT

public:
    /// `find` looks for customers named after @; may be null for a day.
    QuickLine(const Clock& clock, services::LineFor purpose, SearchModel::Find find = {}, QObject* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Where whoever it is with lives; empty for our own zone.
    void setCustomerZone(const QString& zoneId);
    /// Of the line as it stands; as it stood at the time it was last changed.
    [[nodiscard]] const domain::QuickEntry& reading() const { return m_reading; }
    [[nodiscard]] const std::vector<QuickChip>& chips() const { return m_chips; }
    /// Does nothing where there is no such chip.
    void turnIntoWords(qsizetype chip);

    /// Customers named after @, as far as they are known.
    [[nodiscard]] std::vector<CustomerId> mentioned() const;
    [[nodiscard]] QStringList mentionedNames() const;
    /// Everybody named after @ has been looked for.
    [[nodiscard]] bool isSettled() const;
    /// Why it cannot be saved as it was read: somebody named after @ is not known. Empty for nothing.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed(); ///< the reading, or what is known of who was named

private:
    using Piece = std::pair<qsizetype, qsizetype>; ///< start, length
    void read();
    void describe();
    void keepWordsBeside(const QString& text);

    const Clock& m_clock;
    services::LineFor m_purpose;
    domain::DateOrder m_order;
    CustomerMentions m_mentions;
    QString m_text;
    QString m_customerZone;
    std::vector<Piece> m_words; ///< what was turned back, in order
    domain::QuickEntry m_reading;
    std::vector<QuickChip> m_chips;
};

} // namespace rapport::presentation
