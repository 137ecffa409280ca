#pragma once

#include "rapport/presentation/rowroles.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace rapport::ui {

class Button;

/// The left side: the pages with their counts, and below them who works here and the settings.
class NavBar final : public QFrame {
    Q_OBJECT

public:
    explicit NavBar(QWidget* parent = nullptr);
    /// `id` is what --page takes; pages come in the order added.
    void addPage(const QString& id, const QString& title, const QString& icon);
    void setCount(const QString& id, qint64 count, presentation::Tone tone = presentation::Tone::Neutral);
    /// Nobody yet has no role.
    void setStaff(const QString& name, const QString& role = {});
    /// Who works here is who logged in: the name is shown and leads nowhere.
    void setStaffFixed();
    /// Shows which page is current without asking for it; an id that is no page in the list clears the selection.
    void setCurrent(const QString& id);

Q_SIGNALS:
    void pageRequested(const QString& id);
    void staffRequested();
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowOf(const QString& id) const;

    QListWidget* m_pages;
    Button* m_staff;
    QWidget* m_memberLine;
    QLabel* m_member; ///< in place of m_staff where it leads nowhere
    Button* m_settings;
};

} // namespace rapport::ui
