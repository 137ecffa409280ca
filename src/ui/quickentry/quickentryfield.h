#pragma once

#include "rapport/presentation/quickline.h"
#include "ui/common/page.h"

class QLineEdit;

namespace rapport::ui {

/// A line in which a promise, a conversation or a date is typed in words, with what it was read as shown at once as chips below.
/// Tab or Down goes from the line to the chips; Backspace on a chip turns it back into words.
class QuickEntryField final : public QWidget {
    Q_OBJECT

public:
    explicit QuickEntryField(QWidget* parent = nullptr);
    /// Before this nothing is read.
    void setUp(const UiContext& context, services::LineFor purpose);
    /// False: the line is words and nothing else.
    void setReading(bool reading);

    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    /// Null before setUp().
    [[nodiscard]] presentation::QuickLine* read() const { return m_read; }
    /// What was read; the line alone where nothing is.
    [[nodiscard]] domain::QuickEntry reading() const;
    /// Who it is with: times are shown in their zone too. Invalid: nobody yet.
    void setCustomer(CustomerId customer);

Q_SIGNALS:
    void changed(); ///< the line, or what it was read as

private:
    void pass(const QString& text);
    void showChips();
    void focusChip(qsizetype chip);
    void drop(qsizetype chip);
    bool eventFilter(QObject* watched, QEvent* event) override;

    QLineEdit* m_line;
    QWidget* m_chipArea;
    presentation::QuickLine* m_read = nullptr;
    services::Workspace* m_workspace = nullptr;
    CustomerId m_customer;
    bool m_reading = true;
    std::vector<presentation::QuickChip> m_shown;
    QList<QWidget*> m_chips;
};

} // namespace rapport::ui
