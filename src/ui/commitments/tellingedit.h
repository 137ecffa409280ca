#pragma once

#include "rapport/domain/contactlink.h"
#include "rapport/services/redating.h"
#include "ui/common/page.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace rapport::ui {

/// How a customer is told of a new date: over which channel, and with which words, which are shown before anything is opened.
class TellingEdit final : public QWidget {
    Q_OBJECT

public:
    explicit TellingEdit(QWidget* parent = nullptr);
    void setCustomer(const domain::Customer& customer);
    /// The words follow it until they are edited by hand.
    void setNews(const services::RedatingNews& news);
    /// As setNews(), with the message itself.
    void setLetter(const services::Letter& letter);
    /// Opens the user's program with the words; what went wrong as a sentence, empty for nothing. What was opened is not opened
    /// again.
    [[nodiscard]] QString open(LinkOpener* opener);
    [[nodiscard]] services::Telling telling() const;
    [[nodiscard]] QPlainTextEdit* words() const { return m_words; }

Q_SIGNALS:
    void finished(); ///< Ctrl+Enter in the words

private:
    void showWay();
    void showWays();
    [[nodiscard]] domain::ContactLink link() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    domain::Customer m_customer;
    services::Letter m_letter;
    QString m_proposed; ///< the letter as the field shows it
    QComboBox* m_way;
    QLabel* m_why;
    QPlainTextEdit* m_words;
    std::vector<domain::ContactLink> m_links;
    std::optional<domain::ContactLink> m_opened;
};

} // namespace rapport::ui
