#pragma once

#include <QWidget>

class QLabel;

namespace rapport::ui {

class Button;

/// What an empty page shows: one sentence, and one button that does what comes first.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// Without a button label there is the sentence only.
    explicit EmptyState(const QString& sentence, const QString& buttonLabel = {}, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);

Q_SIGNALS:
    void clicked();

private:
    QLabel* m_sentence;
};

} // namespace rapport::ui
