#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace rapport::ui {

/// Files dropped on a window, or on anything in it that takes none itself.
class FileDrops final : public QObject {
    Q_OBJECT

public:
    explicit FileDrops(QWidget* window);

Q_SIGNALS:
    void dropped(const QStringList& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// The files of this computer that `mime` names; folders and other addresses are left out.
[[nodiscard]] QStringList localFiles(const QMimeData& mime);

} // namespace rapport::ui
