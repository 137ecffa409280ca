#pragma once

#include "ui/common/page.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace rapport::ui {

class Button;

/// The inline bar on top of the page: what happened, what to do, and a button that does it.
class MessageBar final : public QFrame, public Messages {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);
    void failure(const QString& text, const QString& actionLabel = {}, std::function<void()> action = {}) override;
    void done(const QString& text, bool undoable = true) override;
    void done(const QString& text, const QString& actionLabel, std::function<void()> action) override;
    void dismiss();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& text, const QString& actionLabel, std::function<void()> action);

    bool m_failure = false;
    QLabel* m_label;
    Button* m_button;
    Button* m_close;
    QTimer m_timer;
    std::function<void()> m_action;
};

} // namespace rapport::ui
