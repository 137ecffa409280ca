#pragma once

#include <QRadioButton>

namespace rapport::ui {

/// A choice in one line, cut where its place is narrower than its words; the tool tip has all of them. Text is shown literally.
class ElidingRadio final : public QRadioButton {
    Q_OBJECT

public:
    explicit ElidingRadio(const QString& words, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override; ///< with all words
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitWords();

    QString m_words;
};

} // namespace rapport::ui
