#include "rapport/core/uid.h"

#include <QUuid>

namespace rapport {

QString newUid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace rapport
