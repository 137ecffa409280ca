#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace rapport::ui {

class Button;

/// What an empty page shows: one sentence, and a button that does what comes first; where there are two ways to begin, two.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// Without a button label there is the sentence only.
    explicit EmptyState(const QString& sentence, const QString& buttonLabel = {}, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
    /// Another label for the button; empty for none.
    void setButton(const QString& label);
    /// The other way to begin; empty for none.
    void setSecondButton(const QString& label);
    /// The store is only read: there is no beginning, and the buttons say why.
    void setReadOnly(const QString& reason);

Q_SIGNALS:
    void clicked();
    void secondClicked();

private:
    void adopt(Button*& button, const QString& label, void (EmptyState::*told)());

    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
    Button* m_first = nullptr;
    Button* m_second = nullptr;
    QString m_readOnly;
};

} // namespace rapport::ui
